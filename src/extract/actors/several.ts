/** Who is meant by those named before: `both countries`, `the latter`. What someone has (`his country`) OwnedReader reads. */
import { Pos, VerbForm } from '../../language/index.js';
import { ActorReader } from './actorReader.js';
import { AFFECTING_PREPOSITIONS, DEFINITE_PLURALS, OPPOSED, OWN, type MemberKind } from './classes.js';
import { isModifierAt, nounHitAt } from './nominals.js';
import { OwnedReader } from './owned.js';
import { isFiniteVerb } from './view.js';

const COUNTS = new Map([['both', 2], ['two', 2], ['neither', 2], ['either', 2], ['each', 2], ['three', 3], ['four', 4]]);
/** Numbers that need an article or *all* to mean those named before. */
const ONLY_COUNTS = new Set(['two', 'three', 'four']);
/** Words for one of two at a time. */
const ONE_BY_ONE = new Set(['neither', 'either', 'each']);
/** Words for two that need no noun. */
const ALONE = new Set(['both', 'neither', 'either', 'each']);
/** Words that make a number mean those named before: `the three`, `all four parties`. */
const LEADING = new Set(['the', 'these', 'those', 'all']);
/** Most adjectives between a number and its noun. */
const ADJECTIVES = 2;
/** Words behind a noun that tell who is meant, so that no one named before is. */
const TELLING = new Set(['of', 'that', 'who', 'whose']);

interface Plural {
  readonly start: number;
  readonly end: number;
  readonly count: number | null;
  readonly member: Member;
}

/** A noun that can mean those named before. */
interface Member {
  readonly end: number;
  readonly lemma: string;
  readonly kind: MemberKind;
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
    // `both probably welcome a delay`
    let verb = end;
    while (pos[verb] === Pos.ADV) verb++;
    const subject = (isFiniteVerb(tokens, verb) || denied) && !governed;
    const hangs = governed || pos[i - 1] === Pos.ADP || before === 'to' || before === 'than' || AFFECTING_PREPOSITIONS.has(before);
    const ends = end === this.view.length || pos[end] === Pos.PUNCT || tokens.verbForms[end] === VerbForm.Gerund || (before === 'between' && isFiniteVerb(tokens, end));
    // `than either of them`: wherever it stands.
    const ofThem = words[end - 1] === 'them';
    if (!subject && !ofThem && !(hangs && ends)) return i;
    const number = ALONE.has(words[i]) ? 'two' : words[i + 1];
    const ids = this.antecedents.sets.counted(number, i) ?? this.antecedents.sets.lastOf(COUNTS.get(number) ?? 2, i, end);
    if (ids === null) return i;
    this.state.emit(ids, { start: i, end, head: i, form: 'pronoun', basis: 'rule.actor.description.plural' }, true);
    return end;
  }

  /** The end of words for several that stand without a noun: `both`, `the three`, `neither of them`; where they start if there are none. */
  private aloneAt(i: number): number {
    const { words } = this.view;
    const end = ALONE.has(words[i]) ? i + 1 : (words[i] === 'the' || words[i] === 'all') && ONLY_COUNTS.has(words[i + 1]) ? i + 2 : i;
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
    const { start, end, count, member: { lemma, kind } } = plural;
    if (count === null && this.antecedents.bodies.repeated(this.view.words[end - 1]) !== null) return i;
    const ids = this.antecedents.sets.meant({ start, end, count, kind }, this.antecedents.members.suiting(lemma, kind));
    // "Both companies" are some that were named, though not where we have seen them.
    if (ids === null) return count === null || LEADING.has(this.view.words[start]) ? i : end;
    this.state.emit(ids, { start, end, head: end - 1, form: 'nominal', basis: 'rule.actor.description.plural' }, true);
    return end;
  }

  /** A plural that may mean several named before. */
  private pluralAt(start: number): Plural | null {
    const { words, pos } = this.view;
    const own = OWN.has(words[start]);
    const led = own || LEADING.has(words[start]);
    let at = led ? start + 1 : start;
    const count = COUNTS.get(words[at]) ?? null;
    if (count !== null) at++;
    else if (!led || own || words[start] === 'all') return null;
    // "two networks dominate": without an article they are new.
    if (!led && count !== null && ONLY_COUNTS.has(words[start])) return null;
    // `neither of its neighbours`: one by one, of several.
    const among = words[at] === 'of' && (LEADING.has(words[at + 1]) || OWN.has(words[at + 1]));
    const single = ONE_BY_ONE.has(words[at - 1]) && !among;
    if (among) at += 2;
    const most = at + (count === null ? 1 : ADJECTIVES);
    let member = this.memberAt(at, single, count);
    while (member === null && at < most && (OPPOSED.has(words[at]) || pos[at] === Pos.ADJ)) member = this.memberAt(++at, single, count);
    if (member === null || this.state.crossesName(start, member.end)) return null;
    const { end } = member;
    if (TELLING.has(words[end]) || (count === null && (isModifierAt(this.view, end) || words[end] === 'which'))) return null;
    return { start, end, count, member };
  }

  /** The noun at a token that can mean those named before. */
  private memberAt(at: number, single: boolean, count: number | null): Member | null {
    const word = this.view.words[at];
    if (word === undefined) return null;
    const hit = nounHitAt(this.view, this.context.lexicon, at);
    // "both prime ministers", "the two front-runners"
    const noun = hit?.end === at + 1 || count !== null ? hit : null;
    const lemma = noun?.sense.entry.lemma ?? this.view.analysed.tokens.lemmas[at];
    const plural = noun === null || noun.end === at + 1 ? word !== lemma : noun.sense.plural;
    if (single === plural || (count === null && !DEFINITE_PLURALS.has(lemma))) return null;
    const kind = this.antecedents.members.kindOf(lemma, noun);
    return kind === null ? null : { end: noun?.end ?? at + 1, lemma, kind };
  }
}
