/** Who is meant by those named before: `both countries`, `the latter`. What someone has (`his country`) OwnedReader reads. */
import { Pos, VerbForm } from '../../language/index.js';
import { ActorReader } from './actorReader.js';
import { AFFECTING_PREPOSITIONS, DEFINITE_PLURALS, OPPOSED, OWN } from './classes.js';
import { isModifierAt, nounHitAt } from './nominals.js';
import { OwnedReader } from './owned.js';
import { isFiniteVerb } from './view.js';

const COUNTS = new Map([['both', 2], ['two', 2], ['neither', 2], ['either', 2], ['each', 2], ['three', 3], ['four', 4]]);
/** Numbers that need an article to mean those named before. */
const ONLY_COUNTS = new Set(['two', 'three', 'four']);
/** Words for one of two at a time. */
const ONE_BY_ONE = new Set(['neither', 'either', 'each']);
/** Words for two that need no noun. */
const ALONE = new Set(['both', 'neither', 'either']);
/** Most adjectives between a number and its noun. */
const ADJECTIVES = 2;
/** Words behind a noun that tell who is meant, so that no one named before is. */
const TELLING = new Set(['of', 'that', 'who', 'whose']);

interface Plural {
  readonly start: number;
  readonly end: number;
  readonly count: number | null;
}

export class SeveralReader extends ActorReader {
  private readonly owned = new OwnedReader(this.state, this.antecedents);

  /** Reads at a token; returns the next one to look at, or the same where nothing is found. */
  read(i: number): number {
    const own = this.owned.read(i);
    if (own > i) return own;
    const one = this.readOneOfTwo(i);
    if (one > i) return one;
    const alone = this.readAlone(i);
    return alone > i ? alone : this.readSeveral(i);
  }

  /** `neither has endorsed a candidate`, `trained by both`, `a clash between the two`: those named together last. */
  private readAlone(i: number): number {
    const { words, pos, analysed: { tokens } } = this.view;
    const end = this.aloneAt(i);
    if (end === i) return i;
    const before = words[i - 1] ?? '';
    const governed = (tokens.verbForms[i - 1] ?? VerbForm.None) !== VerbForm.None;
    // "Both denied this": taggers see a participle in front of a noun.
    const denied = tokens.verbForms[end] === VerbForm.Participle && (pos[end + 1] === Pos.DET || pos[end + 1] === Pos.PRON || pos[end + 1] === Pos.PUNCT);
    const subject = (isFiniteVerb(tokens, end) || denied) && !governed;
    const hangs = governed || before === 'of' || before === 'by' || before === 'between' || AFFECTING_PREPOSITIONS.has(before);
    const ends = end === this.view.length || pos[end] === Pos.PUNCT || tokens.verbForms[end] === VerbForm.Gerund || (before === 'between' && isFiniteVerb(tokens, end));
    if (!subject && !(hangs && ends)) return i;
    const ids = this.antecedents.sets.counted('two', i) ?? this.antecedents.sets.lastTwo(i, end);
    if (ids === null) return i;
    this.state.emit(ids, { start: i, end, head: i, form: 'pronoun', basis: 'rule.actor.description.plural' }, true);
    return end;
  }

  /** The end of words for two that stand without a noun: `both`, `the two`, `neither of them`; where they start if there are none. */
  private aloneAt(i: number): number {
    const { words } = this.view;
    const end = ALONE.has(words[i]) ? i + 1 : words[i] === 'the' && words[i + 1] === 'two' ? i + 2 : i;
    return end > i && words[end] === 'of' && words[end + 1] === 'them' ? end + 2 : end;
  }

  /** `the latter`, `the former` of the two named last. */
  private readOneOfTwo(i: number): number {
    const { words } = this.view;
    const latter = words[i + 1] === 'latter';
    if (words[i] !== 'the' || (!latter && words[i + 1] !== 'former') || isModifierAt(this.view, i + 2)) return i;
    const pair = this.antecedents.sets.lastPair(i);
    if (pair === null) return i;
    this.state.emit([pair[latter ? 1 : 0]], { start: i, end: i + 2, head: i + 1, form: 'nominal', basis: 'rule.actor.description' }, false);
    return i + 2;
  }

  /** `both countries`, `the two sides`, `neither government`. */
  private readSeveral(i: number): number {
    const plural = this.pluralAt(i);
    if (plural === null) return i;
    const { start, end, count } = plural;
    const noun = this.view.words[end - 1];
    if (count === null && this.antecedents.bodies.repeated(noun) !== null) return i;
    const hit = nounHitAt(this.view, this.context.lexicon, end - 1);
    const lemma = hit?.sense.entry.lemma ?? this.view.analysed.tokens.lemmas[end - 1];
    const kind = this.antecedents.members.kindOf(lemma, hit);
    if (kind === null) return i;
    const ids = this.antecedents.sets.meant({ start, end, count, kind }, this.antecedents.members.suiting(lemma, kind));
    // "Both companies" are some that were named, though not where we have seen them.
    if (ids === null) return count === null || this.view.words[start] === 'the' ? i : end;
    this.state.emit(ids, { start, end, head: end - 1, form: 'nominal', basis: 'rule.actor.description.plural' }, true);
    return end;
  }

  /** A plural that may mean several named before. */
  private pluralAt(start: number): Plural | null {
    const { words, pos } = this.view;
    const led = words[start] === 'the' || words[start] === 'these' || words[start] === 'those' || OWN.has(words[start]);
    let at = led ? start + 1 : start;
    const count = COUNTS.get(words[at]) ?? null;
    if (count !== null) at++;
    else if (!led || OWN.has(words[start])) return null;
    const single = ONE_BY_ONE.has(words[at - 1]);
    // "two networks dominate": without an article they are new.
    if (!led && count !== null && ONLY_COUNTS.has(words[start])) return null;
    if (words[at] === 'of' && words[at + 1] === 'the') at += 2;
    const most = at + (count === null ? 1 : ADJECTIVES);
    while (at < most && !this.isMember(at, single, count) && (OPPOSED.has(words[at]) || pos[at] === Pos.ADJ)) at++;
    const end = at + 1;
    if (!this.isMember(at, single, count) || this.state.crossesName(start, end)) return null;
    if (TELLING.has(words[end]) || (count === null && (isModifierAt(this.view, end) || words[end] === 'which'))) return null;
    return { start, end, count };
  }

  /** Whether a noun stands at a token that can mean those named before. */
  private isMember(at: number, single: boolean, count: number | null): boolean {
    const { lemmas } = this.view.analysed.tokens;
    const word = this.view.words[at];
    if (word === undefined) return false;
    const hit = nounHitAt(this.view, this.context.lexicon, at);
    const lemma = hit?.end === at + 1 ? hit.sense.entry.lemma : lemmas[at];
    if (single ? word !== lemma : word === lemma) return false;
    if (count === null) return DEFINITE_PLURALS.has(lemma);
    return this.antecedents.members.kindOf(lemma, hit?.end === at + 1 ? hit : null) !== null;
  }
}
