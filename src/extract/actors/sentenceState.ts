/** What has been found in a sentence so far; all its readers write here. */
import { Pos } from '../../language/index.js';
import type { TokenSpan } from '../document.js';
import { OWN, QUANTITY, STATELIKE } from './classes.js';
import type { Bonds } from './bonds.js';
import type { Candidate, Discourse, Offered, Part } from './discourse.js';
import type { ActorLexicon } from './gazetteer.js';
import type { Identity } from './identify.js';
import type { ActorMention, ActorScan } from './mention.js';
import type { NameBook } from './nameBook.js';
import type { NameSpan } from './nameSpan.js';
import { isModifierAt, type NounHit } from './nominals.js';
import type { Watch } from './reference/choice.js';
import { Subjects } from './reference/subjects.js';
import type { Registry } from './registry.js';
import type { Speech } from './speech.js';
import { clauseAt, isOblique, isPossessive, verbBehind, type View } from './view.js';
import { ACTING } from './words.js';

/** What all sentences of a brief share. */
export interface ScanContext {
  readonly text: string;
  readonly lexicon: ActorLexicon;
  readonly registry: Registry;
  readonly discourse: Discourse;
  readonly bonds: Bonds;
  readonly book: NameBook;
  readonly mentions: ActorMention[];
  /** By sentence. */
  readonly views: readonly View[];
  readonly speech: Speech;
  readonly outlets: ActorScan['outlets'][number][];
  /** Told of each choice of whom a reference means. */
  readonly watch: Watch | undefined;
  /** How often the brief has each noun, by its lemma, as the head of a phrase, and how often behind *the* or *its*. */
  readonly nouns: ReadonlyMap<string, { readonly times: number; readonly definite: number }>;
}

const JOINING = new Set(['and', 'or', 'nor']);
/** Times that the brief names who goes by a description only. */
const UNNAMED = 0.5;

/** A name and who it stands for. */
export interface Named {
  readonly span: NameSpan;
  readonly identity: Identity;
}

export class SentenceState {
  readonly subjects: Subjects;
  /** Candidate by token. */
  readonly owner: (Candidate | undefined)[];
  readonly named: Named[] = [];
  /** Names that stand for no actor by themselves: `Twic` in `Twic youth`. */
  readonly unidentified: NameSpan[] = [];
  /** Tokens that belong to a name, actor or not. */
  readonly taken: Uint8Array;

  constructor(
    readonly context: ScanContext,
    readonly view: View,
    readonly sentence: number,
    /** States that the section's or brief's label names. */
    readonly topics: readonly string[],
  ) {
    this.owner = new Array<Candidate | undefined>(view.length);
    this.taken = new Uint8Array(view.length);
    this.subjects = new Subjects(view, (token) => this.owner[token], context.discourse, sentence);
  }

  textOf(start: number, end: number): string {
    const { starts, ends } = this.view.analysed.tokens;
    return this.context.text.slice(starts[start], ends[end - 1]).replace(/\s+/g, ' ');
  }

  emit(ids: readonly string[], mention: Omit<ActorMention, 'actorId' | 'sentence' | 'place' | 'modifier'> & { place?: boolean; modifier?: boolean }, plural: boolean, human = false): void {
    const { start, end, head, form, basis } = mention;
    const place = mention.place ?? false;
    const modifier = mention.modifier ?? isModifierAt(this.view, end);
    for (const actorId of ids) this.context.mentions.push({ actorId, sentence: this.sentence, start, end, head, form, place, modifier, basis });
    const numbered = [start, start - 1, this.view.phraseAt[head]?.start ?? start].find((k) => this.view.pos[k] === Pos.NUM);
    const clause = clauseAt(this.view, head);
    const oblique = isOblique(this.view, start);
    const front = !oblique && (clause?.verb == null || end <= clause.verb.start || (clause.verb.inverted && end <= clause.verb.head));
    const part: Part = place ? 'place' : modifier ? 'modifier' : oblique ? 'oblique' : front ? 'subject' : 'object';
    const candidate: Candidate = {
      sentence: this.sentence, block: this.view.analysed.blockIndex, start, end, head, ids, plural, place, modifier, part, front, clause, human, form,
      loose: basis === 'rule.actor.described', noun: this.view.words[head], number: numbered === undefined ? '' : this.view.words[numbered],
    };
    for (let k = start; k < end; k++) if (this.owner[k] === undefined || k === head) this.owner[k] = candidate;
    this.owner[head] = candidate;
    this.context.discourse.add(candidate);
  }

  describe(ids: readonly string[], span: TokenSpan & { head: number }, plural: boolean, basis: string): number {
    this.emit(ids, { form: 'nominal', basis, ...span }, plural);
    return span.end;
  }

  /** Whoever has what starts at a token: `its`, `whose` or `Beijing's` right in front of it. */
  possessorOf(start: number): Candidate | undefined {
    const before = this.view.words[start - 1] ?? '';
    return OWN.has(before) ? this.owner[start - 1] : isPossessive(before) ? this.owner[start - 2] : undefined;
  }

  /** Where the adjectives and nouns in front of a noun begin. */
  phraseStart(at: number): number {
    let start = at;
    while (start > 0 && this.modifies(start - 1)) start--;
    return start;
  }

  /** An adjective or noun in front of the noun that it belongs to: `ransomware` in `ransomware operators`. */
  private modifies(at: number): boolean {
    const { words, pos, initial, analysed } = this.view;
    if (this.taken[at] === 1 || this.owner[at] !== undefined || QUANTITY.has(words[at])) return false;
    const joined = words[at] === '-' && analysed.tokens.spaced[at] === 0;
    // At the start of a sentence a capital makes taggers see a name or a verb.
    if (initial[at] === 1 && (pos[at] === Pos.PROPN || (pos[at] === Pos.VERB && words[at].endsWith('ed')))) return true;
    return pos[at] === Pos.ADJ || pos[at] === Pos.NOUN || joined || (pos[at] === Pos.VERB && words[at - 1] === '-');
  }

  /** Whether another name stands inside a phrase. */
  crossesName(from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (this.taken[i] === 1) return true;
    return false;
  }

  /** Whether a verb of acting follows. */
  acts(end: number): boolean {
    const verb = verbBehind(this.view, end);
    return verb >= 0 && ACTING.has(this.view.analysed.tokens.lemmas[verb]);
  }

  /** `Russian military intelligence (GRU)`: what the bracket names. */
  bracketedName(end: number): string | null {
    if (this.view.words[end] !== '(' || this.view.words[end + 2] !== ')') return null;
    return this.named.find((other) => other.span.start === end + 1)?.identity.id ?? null;
  }

  /** Keeps what a group was called, for descriptions that refer back to it. */
  describeGroup(id: string, phrase: { head: number; noun: NounHit | null }): void {
    const draft = this.context.registry.get(id);
    if (draft === undefined) return;
    draft.heads.add(this.view.words[phrase.head]);
    if (phrase.noun !== null) draft.nounClass ??= phrase.noun.sense.entry.class;
  }

  /** Whether only commas, *and*, *or*, articles and a bracketed acronym stand between two mentions. */
  coordinates(from: number, to: number): boolean {
    if (to <= from || to - from > 6) return false;
    const between = this.view.words.slice(from, to);
    if (!between.some((word) => word === ',' || JOINING.has(word))) return false;
    return between.every((word, k) => word === ',' || JOINING.has(word) || word === 'the' || word === '(' || word === ')' || (between[k - 1] === '(' && between[k + 1] === ')'));
  }

  /** Actors that stand together in front of a token: `Moscow and Beijing`, `both countries`. */
  setsBefore(limit: number): (readonly string[])[] {
    const before = this.before(limit);
    const sets: (readonly string[])[] = [];
    for (const { ids, form } of before) if (ids.length > 1 && form !== 'pronoun') sets.push(ids);
    for (const { ids } of this.runsOf(before)) sets.push(ids);
    return sets;
  }

  /** Those who stand in one breath in front of a token, as one mention: `Moscow and Beijing`. */
  joined(limit: number): Candidate[] {
    return this.runsOf(this.before(limit));
  }

  /** @param candidates in the order of the sentence */
  private runsOf(candidates: readonly Candidate[]): Candidate[] {
    const found: Candidate[] = [];
    for (let first = 0, next = 1; first < candidates.length; first = next++) {
      while (next < candidates.length && this.coordinates(candidates[next - 1].end, candidates[next].start)) next++;
      if (next === first + 1) continue;
      const ids = new Set<string>();
      for (let k = first; k < next; k++) for (const id of candidates[k].ids) ids.add(id);
      if (ids.size > 1) found.push({ ...candidates[first], end: candidates[next - 1].end, ids: [...ids], plural: true, number: '' });
    }
    return found;
  }

  private before(limit: number): Candidate[] {
    return this.context.discourse.in(this.sentence).filter((candidate) => candidate.end <= limit && !candidate.loose).sort((a, b) => a.start - b.start);
  }

  /** The subjects of the sentence's clauses: of the last main clause first, then of the others, then of what is said in them. */
  offered(): Offered[] {
    const { clauses } = this.view.analysed;
    const mains = clauses.filter((clause) => clause.type === 'main' && clause.end > clause.start).reverse();
    return [...mains, ...clauses.filter((clause) => clause.type === 'complement')].flatMap((clause) => {
      const found = this.subjects.of(clause);
      return found === null || !found.noun ? [] : [{ ids: found.ids, plural: found.plural, owner: found.ids.length > 0 ? [] : (this.subjects.possessorOf(found)?.ids ?? []) }];
    });
  }

  /** How often the brief names an actor. */
  timesNamed(id: string): number {
    return UNNAMED + this.context.book.facts.timesNamed(id, this.context.registry.get(id)?.aliases.keys() ?? []);
  }

  /** How often the brief names each of these beside the one that it names most (logarithm, 0 for that one). */
  foremost(all: readonly (readonly string[])[]): number[] {
    const times = all.map((ids) => Math.min(...ids.map((id) => this.timesNamed(id))));
    const most = Math.max(UNNAMED, ...times);
    return times.map((each) => Math.log(each / most));
  }

  member(id: string): boolean {
    const { registry, lexicon } = this.context;
    if (registry.typeOf(id) === 'state') return true;
    const entry = lexicon.actors.winner(id);
    return entry?.type === 'organization' && entry.state === null && STATELIKE.has(entry.kind ?? '');
  }
}
