/** Which several actors are meant by those named together before. */
import type { Clause } from '../../clauses/index.js';
import { inOneBreath, pairsOf, type Company, type Presence } from '../bonds.js';
import { OWN, type MemberKind } from '../classes.js';
import type { Candidate } from '../discourse.js';
import { Evidence, likeliest, type Option } from '../reference/choice.js';
import { keyOf } from '../reference/referents.js';
import { SentenceReader } from '../sentenceReader.js';
import { clauseAt, isOblique, verbBehind } from '../view.js';
import { isDescription, type Suits } from './members.js';

/** By which the weights of plurals are found. */
const KIND = 'several';
/** Kinds of nouns for those who stand against one another, whom a brief has named together from its start. */
const OPPOSING: ReadonlySet<MemberKind> = new Set(['sides', 'parties', 'camps']);
/** Most tokens of its own sentence that are looked at in front of a plural. */
const WITHIN = 100;
/** Most clauses that a plural stands in. */
const DEPTH = 4;
/** What a mention counts whose words are only credited to someone. */
const SOURCE = 0.5;

/** A plural that may mean several named before. */
export interface Plural {
  readonly start: number;
  readonly end: number;
  /** Null where no number is told. */
  readonly count: number | null;
  /** What its noun says of its members; null where it has none. */
  readonly kind: MemberKind | null;
}

/** Where a plural stands, and how its candidates are measured there. */
interface Place {
  readonly plural: Plural;
  /** How well an actor suits the noun. */
  readonly fit: Suits;
  readonly beside: ReadonlySet<string>;
  readonly speakers: ReadonlySet<string>;
  /** Who has what the plural names: `its two neighbours`. */
  readonly owners: readonly string[];
  /** The subjects of the sentence before, each with all who share it. */
  readonly offered: ReadonlySet<string>;
  /** Sentences of its paragraph in front of its own. */
  readonly inside: number;
  /** Whoever is the subject of a clause in front of it in its sentence. */
  readonly leads: ReadonlySet<string>;
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

  /** Those meant by a plural; null where none is likely enough. */
  meant(plural: Plural, suits: Suits): readonly string[] | null {
    const { start, end } = plural;
    this.remember(start);
    const { discourse, lexicon: { references: { least, kinds } }, watch } = this.context;
    const fit = remembered(suits);
    const companies = this.companiesFor(plural, (id) => fit(id) > 0);
    if (companies.length === 0) return null;
    const shares = this.state.foremost(companies.map(({ ids }) => ids));
    const place: Place = {
      plural, fit, owners: this.state.possessorOf(OWN.has(this.view.words[start]) ? start + 1 : start)?.ids ?? [],
      beside: this.besideAt(start), speakers: this.speakersOf(start), inside: this.sentencesInside(),
      offered: new Set(discourse.summaryOf(this.state.sentence - 1).subjects.map(({ ids }) => keyOf(ids))),
      leads: new Set(this.state.subjects.clausesBefore(start).flatMap((clause) => this.state.subjects.of(clause)?.ids ?? [])),
    };
    const weights = kinds[KIND] ?? {};
    const evidence = (): Evidence => new Evidence(weights, watch !== undefined);
    const options = companies.map((company, at): Option => {
      const told = evidence();
      this.ofCompany(told, company, place, shares[at]);
      this.ofRivals(told, company, companies);
      return { ids: company.ids, evidence: told };
    });
    const none = evidence();
    this.ofNone(none, plural);
    const choice = { kind: KIND, sentence: this.state.sentence, start, end, options, none };
    watch?.(choice);
    const found = likeliest(least, choice);
    if (found === null) return null;
    discourse.lastSet = keyOf(found.ids);
    discourse.sets.set(this.view.words[end - 1], discourse.lastSet);
    return found.ids;
  }

  /** Those named near, or in a digest those named anywhere where the item has none. */
  private companiesFor({ count }: Plural, accept: (id: string) => boolean): Company[] {
    const { bonds, discourse } = this.context;
    const near = bonds.companies(count, this.state.sentence, discourse.floor, accept);
    return near.length > 0 || discourse.floor === 0 ? near : bonds.companies(count, this.state.sentence, 0, accept);
  }

  /** Those who stand together here or in the sentence before, whoever they are, by how many they are. */
  lastOf(count: number, start: number, end: number): readonly string[] | null {
    const here = this.state.setsBefore(start).filter(({ length }) => length === count).at(-1);
    if (here !== undefined) return here;
    const { discourse } = this.context;
    const close = [...this.namedBefore(start), ...discourse.in(this.state.sentence - 1)];
    const ids = new Set(close.filter(({ loose }) => !loose).flatMap((candidate) => candidate.ids));
    return this.meant({ start, end, count, kind: null }, (id) => (ids.has(id) ? 1 : 0));
  }

  private ofCompany(told: Evidence, { ids, titled, ties, apart, breath, gone, near, presence }: Company, { plural: { kind, end }, fit, beside, speakers, owners, offered, inside, leads }: Place, foremost: number): void {
    const { registry, discourse } = this.context;
    const key = keyOf(ids);
    const types = ids.map((id) => registry.typeOf(id));
    told.add('titled', titled);
    told.add('ties', Math.log1p(ties));
    told.add('apart', Math.log1p(apart));
    told.add('here', apart === 0);
    told.add('previous', apart === 1);
    told.add('breath', Math.log1p(breath));
    told.add('breath here', breath === 0);
    told.add('breath previous', breath === 1);
    told.add('gone', Math.log1p(gone));
    told.add('near', Math.log1p(near));
    told.add('presence', Math.log1p(presence));
    told.add('suits', Math.min(...ids.map(fit)) - 1);
    const lately = breath <= 1;
    const local = kind === null || !OPPOSING.has(kind);
    told.add('foremost', foremost);
    told.add('lately foremost', lately ? foremost : 0);
    told.add('local foremost', local ? foremost : 0);
    told.add('local lately', local && lately);
    told.add('local ties', local ? Math.log1p(ties) : 0);
    told.add('local titled', local && titled);
    told.add('local breath', local ? Math.log1p(breath) : 0);
    told.add('local apart', local ? Math.log1p(apart) : 0);
    told.add('lately alike', lately && new Set(types).size === 1);
    told.add('alike', new Set(types).size === 1);
    for (const type of types) told.add(`${kind ?? 'alone'} ${type}`, types.filter((other) => other === type).length / types.length);
    told.add('rebel', ids.some((id) => registry.typeOf(id) === 'group' && ids.includes(registry.get(id)?.state ?? '')));
    told.add('described', ids.filter((id) => isDescription(registry.get(id)?.name ?? '')).length);
    told.add('speaks', ids.filter((id) => speakers.has(id)).length);
    told.add('beside', ids.filter((id) => beside.has(id)).length);
    told.add('owner', ids.some((id) => owners.includes(id)));
    told.add('offered', offered.has(key));
    told.add('offeredOne', ids.filter((id) => offered.has(id)).length);
    told.add('inside', gone <= inside);
    told.add('inside apart', apart <= inside);
    told.add('inside breath', breath <= inside);
    told.add('leads all', ids.every((id) => leads.has(id)));
    told.add('leads one', ids.some((id) => leads.has(id)) && !ids.every((id) => leads.has(id)));
    told.add('again', discourse.lastSet === key);
    told.add('called', discourse.sets.get(this.view.words[end - 1]) === key);
    told.add('many', ids.length - 2);
  }

  /** What other sets say of one. */
  private ofRivals(told: Evidence, company: Company, all: readonly Company[]): void {
    const before = all.filter(({ breath, apart }) => breath < company.breath || (breath === company.breath && apart < company.apart)).length;
    told.add('latest', before === 0);
    told.add('since', Math.log1p(before));
    told.add('part', all.some(({ ids, breath }) => ids.length > company.ids.length && breath <= company.breath && company.ids.every((id) => ids.includes(id))));
  }

  private ofNone(told: Evidence, { start, end, count, kind }: Plural): void {
    const { words } = this.view;
    told.add('none bias', true);
    told.add(`none ${kind ?? 'alone'}`, true);
    told.add(`none ${OWN.has(words[start]) ? 'own' : words[start]}`, true);
    told.add('none counted', count !== null);
    told.add('none qualified', end - start > (count === null ? 2 : 3));
    told.add('none acting', verbBehind(this.view, end) >= 0);
    told.add('none first', this.state.sentence === 0);
  }

  /** How many sentences of the paragraph in hand have been read. */
  private sentencesInside(): number {
    let count = 0;
    while (this.context.discourse.in(this.state.sentence - count - 1).at(0)?.block === this.view.analysed.blockIndex) count++;
    return count;
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
