/**
 * Verb groups: auxiliaries, negation and adverbs around one main verb (`will likely not have sold`). Clauses are built
 * on them, because closed-class words and endings give them away even where a tag is wrong.
 */
import { BE, frontsAuxiliary, GROUP_ADVERBS, HAVE, HEDGES, isFinite, Pos, VerbForm, type Sentence } from '../../language/index.js';
import { FIRST_PERSON, LONGEST_CREDIT, SEEMING, SUBJECT_PRONOUNS } from './words.js';

export interface VerbGroup {
  /** First token: the first auxiliary, *to*, or the main verb; adverbs in front stay outside. */
  readonly start: number;
  /** Behind the main verb. */
  readonly end: number;
  /** The main verb; the copula itself where no verb follows. */
  readonly head: number;
  readonly form: VerbForm;
  /** Token of the modal, -1 without one. */
  readonly modal: number;
  readonly finite: boolean;
  /** A finite verb that may as well be a bare participle: `ships sold`. */
  readonly ambiguous: boolean;
  readonly infinitive: boolean;
  readonly passive: boolean;
  readonly copula: boolean;
  /** The modal or auxiliary stands before its subject: `Should Moscow attack`. */
  readonly inverted: boolean;
}

const DO = new Set('do does did'.split(' '));

export const isGroupAdverb = (sentence: Sentence, at: number): boolean =>
  sentence.pos[at] === Pos.ADV || GROUP_ADVERBS.has(sentence.words[at]);

/** Modals that are nouns as well: no verb behind them, no modal. */
const NOUN_MODALS = new Set(['might', 'will', 'may', 'can', 'must']);

const isVerb = (sentence: Sentence, at: number): boolean => sentence.verbForms[at] !== VerbForm.None;

/** Tokens that may stand between two commas inside a verb group: `could, in that case, ask`. */
const LONGEST_ASIDE = 5;

/** `has also, it seems, concluded`, `has, we understand, advised restraint`: the author's own word on the matter. */
const isAuthorsAside = ({ words, lemmas, verbForms }: Sentence, comma: number): boolean => {
  const author = FIRST_PERSON.has(words[comma + 1]) || (words[comma + 1] === 'it' && SEEMING.has(lemmas[comma + 2]));
  return author && isFinite(verbForms[comma + 2]) && words[comma + 3] === ',';
};

/** Nouns for what somebody says or thinks, in `in the words of`. */
const VOICES = new Set(['words', 'view', 'opinion', 'judgment', 'judgement', 'eyes', 'phrase']);

const behindAside = (sentence: Sentence, at: number): number => {
  if (sentence.words[at] !== ',') return at;
  if (isAuthorsAside(sentence, at)) return at + 4;
  // `would, in the words of a retired general, be`
  const credits = (sentence.words[at + 1] === 'according' && sentence.words[at + 2] === 'to') || (sentence.words[at + 1] === 'in' && VOICES.has(sentence.words[at + 3]) && sentence.words[at + 4] === 'of');
  const longest = credits ? LONGEST_CREDIT : LONGEST_ASIDE;
  for (let i = at + 1; i < sentence.length && i - at <= longest + 1; i++) {
    if (sentence.words[i] === ',') return i > at + 1 ? i + 1 : at;
    if (!credits && (isVerb(sentence, i) || sentence.pos[i] === Pos.CCONJ)) return at;
  }
  return at;
};

/** `had "probably followed orders"` */
const opensQuotedVerb = (sentence: Sentence, at: number): boolean => {
  let i = at;
  while (i < sentence.length && isGroupAdverb(sentence, i) && !isVerb(sentence, i)) i++;
  return i < sentence.length && isVerb(sentence, i);
};

/** `has since fallen`: no subordinator. */
const isSinceThen = ({ words, verbForms }: Sentence, at: number): boolean => words[at] === 'since' && HAVE.has(words[at - 1]) && verbForms[at + 1] !== VerbForm.None;

/** First token from `at` on that is no adverb of a verb group and no expression that stands for one. */
const skipAdverbs = (sentence: Sentence, hedged: Uint8Array, at: number): number => {
  let i = behindAside(sentence, at);
  // `might "lose their way"`: a quotation may begin inside a verb group.
  if (sentence.words[i] === '"' && opensQuotedVerb(sentence, i + 1)) i++;
  while (i < sentence.length && (hedged[i] === 1 || (isGroupAdverb(sentence, i) && !isVerb(sentence, i)) || isSinceThen(sentence, i))) i++;
  // `would not, in our view, join`
  return i > at ? behindAside(sentence, i) : i;
};

const isNominal = (pos: number): boolean =>
  pos === Pos.NOUN || pos === Pos.PROPN || pos === Pos.PRON || pos === Pos.DET || pos === Pos.NUM || pos === Pos.ADJ;

const follows = (sentence: Sentence, word: string, form: VerbForm, next: number): boolean => {
  const nextForm = sentence.verbForms[next];
  if (nextForm === VerbForm.None) return false;
  if (form === VerbForm.Modal) return nextForm === VerbForm.Base || nextForm === VerbForm.Present;
  if (BE.has(word)) return nextForm === VerbForm.Participle || nextForm === VerbForm.Gerund || nextForm === VerbForm.Past;
  if (HAVE.has(word)) return nextForm === VerbForm.Participle || nextForm === VerbForm.Past;
  if (DO.has(word)) return nextForm === VerbForm.Base || nextForm === VerbForm.Present;
  return false;
};

/** Tokens of a phrase inside a verb group: `would in such a case ask`, `has for some months been courting`. */
const LONGEST_PHRASE = 5;

/** Behind a short phrase with a preposition after a modal or *have*; `at` where there is none. */
const behindPhrase = (sentence: Sentence, at: number): number => {
  const { pos, words } = sentence;
  if (pos[at] !== Pos.ADP) return at;
  let i = at + 1;
  while (i < sentence.length && i - at <= LONGEST_PHRASE && !isVerb(sentence, i) && (isNominal(pos[i]) || words[i] === 'least' || words[i] === 'most')) i++;
  return i > at + 1 && (pos[i - 1] === Pos.NOUN || pos[i - 1] === Pos.PROPN || pos[i - 1] === Pos.NUM || pos[i - 1] === Pos.PRON) ? i : at;
};

/** Where a subject stands between an auxiliary and its verb (questions, inverted conditions, after *nor*). */
const invertedVerb = (sentence: Sentence, at: number): number => {
  let i = at + 1;
  let nominal = false;
  while (i < sentence.length && i < at + 12) {
    const pos = sentence.pos[i];
    // `were Riga to agree`
    if (sentence.words[i] === 'to' && sentence.words[at] === 'were' && nominal && sentence.verbForms[i + 1] === VerbForm.Base) return i + 1;
    // `Should fresh fighting break out`: a gerund that cannot stand behind the modal is its subject.
    const subject = sentence.verbForms[i] === VerbForm.Gerund && sentence.verbForms[at] === VerbForm.Modal;
    if (isVerb(sentence, i) && !subject) return nominal && follows(sentence, sentence.words[at], sentence.verbForms[at] as VerbForm, i) ? i : -1;
    if (subject || pos === Pos.NOUN || pos === Pos.PROPN || pos === Pos.PRON || sentence.words[i] === 'one') nominal = true;
    // `Should Poland and its neighbours agree`
    else if (pos === Pos.CCONJ && nominal && sentence.words[at] === 'should') nominal = false;
    else if (!isNominal(pos) && pos !== Pos.ADP && pos !== Pos.PART && sentence.words[i] !== '-' && !isGroupAdverb(sentence, i)) return -1;
    i++;
  }
  return -1;
};

/** A subject right behind *should* or *were* (with an infinitive) stands there by inversion, wherever the clause begins. */
const precedesSubject = ({ words, pos }: Sentence, at: number): boolean => {
  const next = pos[at + 1];
  if (next !== Pos.PROPN && next !== Pos.DET && next !== Pos.PRON && words[at + 1] !== 'one' && (next !== Pos.NOUN || words[at] !== 'should')) return false;
  return words[at] === 'should' || (words[at] === 'were' && words.slice(at + 2, at + 8).includes('to'));
};

const startsClause = (sentence: Sentence, at: number): boolean =>
  precedesSubject(sentence, at) || at === 0 || (frontsAuxiliary(sentence) && (sentence.pos[at + 1] === Pos.DET || isNominal(sentence.pos[at + 1]))) || sentence.pos[at - 1] === Pos.PUNCT || sentence.pos[at - 1] === Pos.CCONJ || sentence.words[at - 1] === 'nor';

/** What may stand behind a verb left out. */
const BEHIND_ELLIPSIS = new Set(['before', 'until', 'unless', 'if', 'without', 'this', 'next', 'for', 'and', 'but']);

/** `It might not.`, `It might.`, `has not replied and probably will not before May`: with its negation behind it or a pronoun in front, a modal stands for its verb. */
const isElliptic = ({ words, pos, length }: Sentence, modal: number): boolean => {
  // `that it might, unless …`
  const pronoun = HEDGES.has(words[modal - 1]) ? modal - 2 : modal - 1;
  if (SUBJECT_PRONOUNS.has(words[pronoun]) && (pronoun === 0 || words[pronoun - 1] === 'that' || words[pronoun - 1] === 'which')) return true;
  if (words[modal + 1] !== 'not') return false;
  const hedged = HEDGES.has(words[modal - 1]);
  const before = hedged ? modal - 2 : modal - 1;
  return (isNominal(pos[before]) || pos[before] === Pos.CCONJ || words[before] === ',') && (modal + 2 >= length || pos[modal + 2] === Pos.PUNCT || BEHIND_ELLIPSIS.has(words[modal + 2]));
};

/** Reads the group that starts at a verb, auxiliary or infinitive marker. */
const readGroup = (sentence: Sentence, hedged: Uint8Array, start: number): VerbGroup | null => {
  const { words, verbForms } = sentence;
  // `Were it not for aid, …`: a phrase.
  if (words[start] === 'were' && words[start + 1] === 'it' && words[start + 3] === 'for') return null;
  let infinitive = false;
  let i = start;
  if (words[start] === 'to' && !isVerb(sentence, start)) {
    const verb = skipAdverbs(sentence, hedged, start + 1);
    const form = verb < sentence.length ? verbForms[verb] : VerbForm.None;
    if (form !== VerbForm.Base && form !== VerbForm.Present) return null;
    infinitive = true;
    i = verb;
  }
  const form = (infinitive ? VerbForm.Base : verbForms[i]) as VerbForm;
  let modal = form === VerbForm.Modal ? i : -1;
  let inverted = false;
  let passive = false;
  let head = i;
  for (;;) {
    let next = skipAdverbs(sentence, hedged, head + 1);
    if (words[head] === 'ought' && words[next] === 'to') next = skipAdverbs(sentence, hedged, next + 1);
    const isAuxiliary = verbForms[head] === VerbForm.Modal || BE.has(words[head]) || HAVE.has(words[head]) || DO.has(words[head]);
    if (!isAuxiliary) break;
    if (verbForms[head] === VerbForm.Modal || HAVE.has(words[head])) next = skipAdverbs(sentence, hedged, behindPhrase(sentence, next));
    if (next < sentence.length && follows(sentence, words[head], verbForms[head] as VerbForm, next)) {
      passive = BE.has(words[head]) && verbForms[next] !== VerbForm.Gerund;
      if (verbForms[next] === VerbForm.Modal) modal = next;
      head = next;
      continue;
    }
    if (head === start && startsClause(sentence, start)) {
      const verb = invertedVerb(sentence, start);
      if (verb > 0) {
        inverted = true;
        head = verb;
        continue;
      }
    }
    break;
  }
  const lone = head === i && !infinitive;
  if (lone && modal === head && NOUN_MODALS.has(words[head]) && !isElliptic(sentence, head)) return null;
  const finite = !infinitive && form !== VerbForm.Participle && form !== VerbForm.Gerund;
  return {
    start,
    end: head + 1,
    head,
    form,
    modal,
    finite,
    ambiguous: lone && form === VerbForm.Past && (words[head].endsWith('ed') || !isStrongPast(sentence, head)),
    infinitive,
    passive,
    copula: BE.has(words[head]),
    inverted,
  };
};

/** `fell`, `took`: a past that differs from its participle is surely finite. */
const STRONG = /^(?:was|were|had|did|went|took|gave|knew|saw|wrote|began|broke|chose|drew|drove|fell|flew|grew|rose|spoke|stole|threw|withdrew|undertook|became|came|ran|overcame|shook|swore|tore|wore|overthrew|undergo|underwent|forbade|rang|sang|sank|swam|ate|blew|arose|mistook|oversaw|outgrew|overtook)$/;
const isStrongPast = (sentence: Sentence, at: number): boolean => STRONG.test(sentence.words[at]);

/** Verbs with a bare infinitive behind their object. */
const CAUSATIVE = new Set(['let', 'help', 'make']);
/** The same where they tell what came of it: `only to see protesters return`. */
const PERCEIVING = new Set(['see', 'watch', 'find']);
const OBJECT_PRONOUNS = new Set('him them us me her it'.split(' '));
/** Tokens of an object in front of a bare infinitive. */
const LONGEST_OBJECT = 6;

/** `lets him go`, `will help the army hold the town`, `helps build it`: what looks like a verb of its own is an infinitive. */
const isBareInfinitive = (sentence: Sentence, before: VerbGroup | undefined, group: VerbGroup): boolean => {
  const { words, pos, lemmas } = sentence;
  const watched = before?.infinitive === true && words[before.start - 1] === 'only' && PERCEIVING.has(lemmas[before.head]);
  if (before === undefined || before.passive || !(watched || CAUSATIVE.has(lemmas[before.head])) || group.start !== group.head || words[group.head] !== lemmas[group.head]) return false;
  if (group.start === before.end) return lemmas[before.head] === 'help';
  if (group.start - before.end > LONGEST_OBJECT || (group.form !== VerbForm.Base && !OBJECT_PRONOUNS.has(words[before.end]) && lemmas[before.head] !== 'let' && !watched)) return false;
  for (let i = before.end; i < group.start; i++) if (!isNominal(pos[i]) && words[i] !== 'of' && words[i] !== "'s") return false;
  return true;
};

/**
 * All verb groups of a sentence, in order.
 * @param hedged 1 for tokens of expressions that stand like an adverb inside a group: `will in all likelihood fall`
 */
export const findVerbGroups = (sentence: Sentence, hedged: Uint8Array): VerbGroup[] => {
  const groups: VerbGroup[] = [];
  for (let i = 0; i < sentence.length; i++) {
    if (!isVerb(sentence, i) && !(sentence.words[i] === 'to' && i + 1 < sentence.length)) continue;
    const group = readGroup(sentence, hedged, i);
    if (group === null) continue;
    groups.push(isBareInfinitive(sentence, groups.at(-1), group) ? { ...group, finite: false, infinitive: true, ambiguous: false } : group);
    i = group.head;
  }
  return groups;
};
