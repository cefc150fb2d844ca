/** Which several actors are meant by those named together before. */
import type { Clause } from '../../clauses/index.js';
import { inOneBreath, pairsOf, type Company, type Presence } from '../bonds.js';
import type { Candidate } from '../discourse.js';
import { SentenceReader } from '../sentenceReader.js';
import { clauseAt, isOblique } from '../view.js';
import { isDescription, type Suits } from './members.js';

/**
 * What speaks for several being those meant, and how much. Of the worst member: how well it suits the noun (-1 to 0), and how
 * often the brief names it beside the one named most (logarithm). Of all: whether the headline names them, their ties so far, the
 * sentences since they were last tied and last named (logarithms), whether they are of one type, or one a group within the
 * other, a state. Of each: whether it is only described, says what the plural stands in, or has another part in its clause.
 */
const WEIGHTS = { titled: 1.3, ties: 0.9, apart: -0.35, gone: -0.55, suits: 3.5, foremost: 1.6, alike: 0.35, rebel: 2.5, described: -2, speaks: -2.5, beside: -4 } as const;
type Feature = keyof typeof WEIGHTS;
const FEATURES = Object.keys(WEIGHTS) as readonly Feature[];
/** What must speak for those who are chosen, so that no one is rather than anyone. */
const LEAST = -2.3;
/** Most tokens of its own sentence that are looked at in front of a plural. */
const WITHIN = 100;
/** Most clauses that a plural stands in. */
const DEPTH = 4;
/** What a mention counts whose words are only credited to someone. */
const SOURCE = 0.5;

/** Where a plural stands, and how its candidates are measured there. */
interface Place {
  /** How well an actor suits the noun. */
  readonly fit: Suits;
  readonly beside: ReadonlySet<string>;
  readonly speakers: ReadonlySet<string>;
}

/** A measure of actors that is taken once of each. */
const remembered = (measure: Suits): Suits => {
  const known = new Map<string, number>();
  return (id) => {
    const value = known.get(id) ?? measure(id);
    known.set(id, value);
    return value;
  };
};

export class Sets extends SentenceReader {
  /** The last two actors named in the sentence in hand or in the one before. */
  lastPair(at: number): readonly [string, string] | null {
    for (let sentence = this.state.sentence; sentence >= 0 && sentence >= this.state.sentence - 1; sentence--) {
      const here = this.context.discourse.in(sentence).filter((candidate) => candidate.ids.length === 1 && !candidate.place && (sentence < this.state.sentence || candidate.end <= at));
      const ids = [...new Set([...here].sort((a, b) => a.start - b.start).map((candidate) => candidate.ids[0]))];
      if (ids.length >= 2) return [ids[ids.length - 2], ids[ids.length - 1]];
    }
    return null;
  }

  /** Those whom this sentence or the one before has counted: `two exporters`, then `both`. */
  counted(number: string, at: number): readonly string[] | null {
    for (const candidate of this.context.discourse.back(this.state.sentence, at, 1)) {
      if (candidate.number === number && candidate.plural && candidate.form !== 'pronoun') return candidate.ids;
    }
    return null;
  }

  /** Remembers who is present up to a token, and who stands with whom. */
  remember(limit: number): void {
    const { bonds } = this.context;
    const here = this.namedBefore(limit);
    const presences: Presence[] = [];
    const clauses = new Map<Clause | null, string[]>();
    const acting: string[] = [];
    for (const candidate of here) {
      const { head, ids, place, loose } = candidate;
      const clause = clauseAt(this.view, head);
      const source = clause?.type === 'attribution';
      const weight = this.weigh(candidate) * (source ? SOURCE : 1);
      for (const id of ids) presences.push({ id, weight });
      if (place || loose) continue;
      acting.push(...ids);
      if (source) continue;
      const together = clauses.get(clause);
      if (together === undefined) clauses.set(clause, [...ids]);
      else together.push(...ids);
    }
    const ties = this.state.setsBefore(limit).map(inOneBreath);
    for (const ids of clauses.values()) ties.push(...pairsOf(ids, 'clause'));
    ties.push(...pairsOf(acting, 'sentence'));
    bonds.note(this.state.sentence, presences, ties);
  }

  /** Whom this sentence has named in front of a token. */
  private namedBefore(limit: number): Candidate[] {
    return this.context.discourse.in(this.state.sentence).filter(({ start, end }) => end <= limit && start >= limit - WITHIN);
  }

  private weigh({ place, modifier, loose, start }: Candidate): number {
    if (place) return 0.3;
    if (loose) return 0.4;
    return modifier ? 0.6 : isOblique(this.view, start) ? 0.8 : 1;
  }

  /**
   * Those meant by a plural at a token; null where none is likely enough.
   * @param count null where no number is told
   */
  meant(count: number | null, suits: Suits, at: number): readonly string[] | null {
    this.remember(at);
    const { bonds, discourse } = this.context;
    const fit = remembered(suits);
    const accept = (id: string): boolean => fit(id) > 0;
    const near = bonds.companies(count, this.state.sentence, discourse.floor, accept);
    const companies = near.length > 0 || discourse.floor === 0 ? near : bonds.companies(count, this.state.sentence, 0, accept);
    const shares = this.state.foremost(companies.map(({ ids }) => ids));
    const place: Place = { fit, beside: this.besideAt(at), speakers: this.speakersOf(at) };
    let best: readonly string[] | null = null;
    let highest = LEAST;
    for (const [at, company] of companies.entries()) {
      const features = this.featuresOf(company, place, shares[at]);
      const score = FEATURES.reduce((sum, name) => sum + WEIGHTS[name] * features[name], 0);
      if (score <= highest) continue;
      highest = score;
      best = company.ids;
    }
    return best;
  }

  /** The two who stand together here or in the sentence before, whoever they are. */
  lastTwo(at: number): readonly string[] | null {
    const here = this.state.setsBefore(at).filter(({ length }) => length === 2).at(-1);
    if (here !== undefined) return here;
    const { discourse } = this.context;
    const close = [...this.namedBefore(at), ...discourse.in(this.state.sentence - 1)];
    const ids = new Set(close.filter(({ loose }) => !loose).flatMap((candidate) => candidate.ids));
    return this.meant(2, (id) => (ids.has(id) ? 1 : 0), at);
  }

  private featuresOf({ ids, titled, ties, apart, gone }: Company, { fit, beside, speakers }: Place, foremost: number): Record<Feature, number> {
    const { registry } = this.context;
    return {
      titled: titled ? 1 : 0,
      ties: Math.log1p(ties),
      apart: Math.log1p(apart),
      gone: Math.log1p(gone),
      suits: Math.min(...ids.map(fit)) - 1,
      foremost,
      alike: new Set(ids.map((id) => registry.typeOf(id))).size === 1 ? 1 : 0,
      rebel: ids.some((id) => registry.typeOf(id) === 'group' && ids.includes(registry.get(id)?.state ?? '')) ? 1 : 0,
      described: ids.filter((id) => isDescription(registry.get(id)?.name ?? '')).length,
      speaks: ids.filter((id) => speakers.has(id)).length,
      beside: ids.filter((id) => beside.has(id)).length,
    };
  }

  /** Who else has a part in the clause of a plural that is not its subject. */
  private besideAt(at: number): ReadonlySet<string> {
    const clause = clauseAt(this.view, at);
    if (clause === null || clause.verb === null || at < clause.verb.start) return new Set();
    const here = this.namedBefore(at).filter(({ head }) => clauseAt(this.view, head) === clause);
    return new Set([...(this.state.subjects.of(clause)?.ids ?? []), ...here.flatMap(({ ids }) => ids)]);
  }

  /** Who says or thinks what the plural stands in: `Ankara claims that both sides …`. */
  private speakersOf(at: number): ReadonlySet<string> {
    const speakers = new Set<string>();
    let clause = clauseAt(this.view, at);
    for (let steps = 0; clause !== null && steps < DEPTH; steps++, clause = clause.parent) {
      if (clause.type !== 'complement' || clause.parent === null) continue;
      for (const id of this.state.subjects.of(clause.parent)?.ids ?? []) speakers.add(id);
    }
    return speakers;
  }
}
