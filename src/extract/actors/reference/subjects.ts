/** Who is the subject of a clause, and in which order clauses offer theirs to a pronoun. */
import { Pos } from '../../../language/index.js';
import type { Clause } from '../../clauses/index.js';
import { TIME } from '../classes.js';
import type { Candidate, Discourse } from '../discourse.js';
import { clauseAt, isOblique, isPossessive, verbBehind, type NounPhrase, type View } from '../view.js';
import { CALENDAR } from '../words.js';

/** Who stands at a token of the sentence in hand, if an actor has been found there. */
type Owners = (token: number) => Candidate | undefined;

/** Clauses beside what a sentence says. */
const SIDE: ReadonlySet<string> = new Set(['adverbial', 'relative']);

const OWNING = new Set(['its', 'their', 'his', 'her']);
/** Never a subject. */
const OBJECTS = new Set(['him', 'them', 'whom', 'her']);

export interface Subject {
  readonly ids: readonly string[];
  readonly plural: boolean;
  /** False for `we` and pronouns that stand for no one we know. */
  readonly noun: boolean;
  readonly human: boolean;
  readonly head: number;
  /** First token of the noun phrase. */
  readonly start: number;
}

export const isPluralNoun = (view: View, phrase: NounPhrase): boolean => {
  const word = view.words[phrase.head];
  if (word === 'they' || word === 'these' || word === 'those') return true;
  return view.pos[phrase.head] === Pos.NOUN && word.endsWith('s') && view.analysed.tokens.lemmas[phrase.head] !== word;
};

/** The token behind a pronoun, past a quotation mark: `it "remains open"`. */
export const behind = (view: View, at: number): number => (view.words[at + 1] === '"' ? at + 2 : at + 1);

export class Subjects {
  private readonly settled = new Map<Clause, Subject>();

  constructor(
    private readonly view: View,
    private readonly owners: Owners,
    private readonly discourse: Discourse,
    private readonly sentence: number,
  ) {}

  /** The subject of a clause as far as the sentence has been read. */
  of(clause: Clause): Subject | null {
    const cached = this.settled.get(clause);
    if (cached !== undefined) return cached;
    const found = this.findSubject(clause, 0);
    // A pronoun may still be waiting for its antecedent, so only what is settled is kept.
    if (found !== null && found.ids.length > 0) this.settled.set(clause, found);
    return found;
  }

  private findSubject(clause: Clause, depth: number): Subject | null {
    if (clause.sharesSubject && clause.sibling !== null && depth < 8) return this.findSubject(clause.sibling, depth + 1);
    const verb = clause.verb;
    const inverted = verb?.inverted === true;
    const from = inverted && verb !== null ? verb.start + 1 : clause.start;
    const to = inverted && verb !== null ? verb.head : (verb?.start ?? clause.end);
    const phrases = this.view.phrases;
    for (let k = 0; k < phrases.length; k++) {
      const phrase = phrases[k];
      if (phrase.head < from) continue;
      if (phrase.head >= to) break;
      if (phrase.possessor || isOblique(this.view, phrase.start) || !this.standsIn(clause, phrase.head)) continue;
      const word = this.view.words[phrase.head];
      const owner = this.owners(phrase.head) ?? this.owners(phrase.start) ?? this.namedBehind(phrase);
      if (owner === undefined && (TIME.has(this.view.analysed.tokens.lemmas[phrase.head]) || CALENDAR.has(word))) continue;
      const ids = new Set(owner?.ids ?? []);
      let plural = owner?.plural ?? isPluralNoun(this.view, phrase);
      let last = phrase;
      for (let n = k + 1; n < phrases.length && phrases[n].head < to; n++) {
        const between = this.view.words.slice(last.end, phrases[n].start);
        if (!between.every((each) => each === ',' || each === 'and' || each === 'or' || each === 'nor') || !(between.includes('and') || between.includes('nor'))) break;
        const next = this.owners(phrases[n].head);
        if (next === undefined) break;
        for (const id of next.ids) ids.add(id);
        plural = true;
        last = phrases[n];
      }
      const author = word === 'we' || word === 'i' || word === 'you' || word === 'there';
      return { ids: [...ids], plural, noun: !author, human: owner?.human ?? false, head: phrase.head, start: phrase.start };
    }
    // What the tagger takes for another part of speech may be a name all the same.
    const stray = this.discourse.in(this.sentence).find(({ head, start, modifier, place }) => head >= from && head < to && !modifier && !place && !isOblique(this.view, start) && this.standsIn(clause, head));
    if (stray !== undefined) return { ids: stray.ids, plural: stray.plural, noun: true, human: stray.human, head: stray.head, start: stray.start };
    // "…, and offered him escorts": a clause without a subject goes on with the one before it.
    if (verb === null || inverted || clause.type !== 'main' || depth > 8) return null;
    const before = this.view.analysed.clauses.filter((other) => other.type === 'main' && other.start < clause.start).at(-1);
    return before === undefined ? null : this.findSubject(before, depth + 1);
  }

  /** `its rival, the Front, denies it`: who is named behind a description is who it is. */
  private namedBehind({ end }: NounPhrase): Candidate | undefined {
    const named = this.view.words[end] === ',' ? this.owners(end + 1) : undefined;
    const aside = named !== undefined && !named.modifier && named.form === 'name' && this.view.words[named.end] === ',' && this.view.words[named.end + 1] !== 'and';
    return aside ? named : undefined;
  }

  /** Whether a token is a clause's own and not of another clause inside it. */
  private standsIn(clause: Clause, token: number): boolean {
    const inner = clauseAt(this.view, token);
    return inner === null || inner === clause || inner.start < clause.start || inner.end - inner.start >= clause.end - clause.start;
  }

  /** Clauses that start in front of a token, the innermost and nearest first; the token's own clause comes first. */
  clausesBefore(at: number): Clause[] {
    const before = this.view.analysed.clauses.filter((clause) => clause.start <= at && clause.verb !== null && clause.type !== 'attribution');
    before.sort((a, b) => b.start - a.start);
    // "Ethiopia lost its coast when Eritrea became free, and it now …": a clause goes on with its like.
    const own = clauseAt(this.view, at);
    if (own === null || SIDE.has(own.type)) return before;
    return [...before.filter((clause) => !SIDE.has(clause.type)), ...before.filter((clause) => SIDE.has(clause.type))];
  }

  /** Whether the pronoun at `at` is the subject of the verb behind it. */
  isSubject(at: number): boolean {
    if (OBJECTS.has(this.view.words[at])) return false;
    return verbBehind(this.view, behind(this.view, at)) >= 0 && !(at > 0 && this.view.pos[at - 1] === Pos.ADP);
  }

  /** `Iran's response`: Iran. */
  possessorOf({ head }: Subject): Candidate | undefined {
    const start = this.view.phraseAt[head]?.start ?? head;
    return isPossessive(this.view.words[start - 1]) ? this.owners(start - 2) : OWNING.has(this.view.words[start - 1]) ? this.owners(start - 1) : undefined;
  }
}
