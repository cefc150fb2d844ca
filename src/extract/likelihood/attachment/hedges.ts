/** Adverbs and adjectives of likelihood. */
import sites from '../../../../lexicons/likelihood/sites.json' with { type: 'json' };
import { Pos, VerbForm } from '../../../language/index.js';
import { isAim, isCoordinatedPredicate, isDeniedPredicate, isGuess, isInterruptedConjunct, isParticiple, isReason, isVerblessConjunct } from './beside.js';
import { isEventSubject, isPredicative } from './predicative.js';
import { JUDGING, type Attachment, type CueSite } from './site.js';
import { isVerblessPredicate } from './verbless.js';

const COMPARING = new Set(sites.comparing);
const TERMS = new Set(sites.terms);

export const hedge = (at: CueSite): Attachment => {
  const { cue, clause } = at;
  const { verb } = clause;
  const before = at.words[cue.start - 1] ?? '';
  const rated = before === 'as' && at.verb !== null && (JUDGING.has(at.sentence.tokens.lemmas[at.verb.head]) || strikesUs(at)) && cue.start > at.verb.head;
  if (cue.start > 0 && COMPARING.has(before) && !rated && !isFrontedComparison(at) && !isPreferred(at) && !at.adverbial && !/than|as not/.test(at.text)) return null;
  // `far from certain` says that it is not so, and no more.
  if (isAim(at) || isAbility(at) || before === 'from' || isOpen(at) || isUncertain(at) || TERMS.has(`${at.text} ${at.words[cue.end]}`)) return null;
  if (at.text === 'certain' && !isImpersonal(at) && !isFate(at)) return null;
  if (isEventSubject(at)) return 'predicate';
  if (/^(?:least|the) /.test(at.text) && !at.isBeforeEvent()) return null;
  const next = at.skipAdverbs(cue.end);
  if (verb !== null) {
    if (cue.start >= verb.start && cue.start <= verb.head) return 'predicate';
    if (next === verb.start && cue.start >= clause.start) return at.isAttributive() ? null : 'predicate';
    if (isCoordinatedPredicate(at, next) || isInterruptedConjunct(at) || isDeniedPredicate(at)) return 'conjunct';
    if (isPredicative(at, at.verb?.end ?? verb.end) || (rated && at.pos[cue.end] !== Pos.NOUN && at.pos[cue.end] !== Pos.ADJ)) return 'predicate';
  }
  if (isParticiple(at, next) || isReason(at) || isGuess(at)) return 'participle';
  if (isVerblessConjunct(at, next)) return 'conjunct';
  if (verb === null) return isVerblessPredicate(at) ? 'predicate' : null;
  if (isFronted(at) || isSetOff(at) || isAfterthought(at)) return 'predicate';
  return null;
};

/** `strikes us as unlikely` */
const strikesUs = ({ sentence: { tokens }, verb }: CueSite): boolean => verb !== null && tokens.lemmas[verb.head] === 'strike' && (tokens.words[verb.end] === 'us' || tokens.words[verb.end] === 'me');

/** `it is possible to see the port`, `verification proved impossible`: what can or could be done, not what may happen. */
const isAbility = (at: CueSite): boolean => {
  if (!at.text.endsWith('possible') && at.text !== 'impossible') return false;
  const { verb } = at.clause;
  const past = at.text === 'impossible' && verb !== null && verb.form === VerbForm.Past && verb.modal < 0 && verb.end <= at.cue.start;
  return past || at.words[at.cue.end] === 'to';
};

/** `by no means certain`: it may be so or not. */
const isOpen = (at: CueSite): boolean => {
  const { start } = at.cue;
  return at.words[start - 1] === 'means' && at.words[start - 2] === 'no' && /certain$|sure$/.test(at.text);
};

/** `is not inevitable`, `is not a foregone conclusion`: the same, while `will certainly not` is sure of the opposite. */
const isUncertain = (at: CueSite): boolean => {
  const { verb } = at.clause;
  if (at.cue.level !== 'almost-certain' || at.adverbial || verb === null || at.cue.start < verb.end) return false;
  return at.words.slice(verb.start, at.cue.start).some((word) => word === 'not' || word === "n't" || word === 'never' || word === 'hardly');
};

/** `Defeat is certain`, not `he is certain`. */
const isFate = (at: CueSite): boolean => {
  const { verb } = at.clause;
  return verb !== null && at.cue.end >= at.clause.end && at.pos[verb.start - 1] === Pos.NOUN;
};

const isImpersonal = (at: CueSite): boolean => {
  const { verb, start } = at.clause;
  return verb !== null && (at.words[start] === 'it' || at.words[verb.start - 1] === 'it');
};

/** Most tokens of a remark on a cue: `More likely than not (60%, up from 50%), …`. */
const LONGEST_REMARK = 10;

const behindBracket = (words: readonly string[], at: number): number => {
  const close = words[at] === '(' ? words.indexOf(')', at) : -1;
  return close > 0 && close - at <= LONGEST_REMARK ? close + 1 : at;
};

const isFronted = (at: CueSite): boolean => {
  const start = at.words[at.clause.start] === '"' ? at.clause.start + 1 : at.clause.start;
  const first = at.cue.start === start || (at.cue.start === start + 1 && at.pos[start] === Pos.CCONJ) || isFrontedComparison(at);
  return first && (at.adverbial || at.words[behindBracket(at.words, at.cue.end)] === ',' || at.text.startsWith('most ') || isShortened(at));
};

/** `Highly likely the group is still active`: *it is* and *that* are left out. */
const isShortened = (at: CueSite): boolean => {
  const next = at.pos[at.cue.end];
  return next === Pos.DET || next === Pos.PRON || (next === Pos.PROPN && at.text.includes(' '));
};

/** `More likely, it has moved`: compared with what was said before. */
const isFrontedComparison = (at: CueSite): boolean => {
  return at.cue.start === at.clause.start + 1 && at.words[at.clause.start] === 'more' && at.words[at.cue.end] === ',';
};

/** `will more likely wait`: rather that than what was said before. */
const isPreferred = (at: CueSite): boolean => {
  const { verb } = at.clause;
  if (verb === null || verb.modal < 0 || at.cue.start < verb.modal || at.cue.start > verb.head) return false;
  return at.words[at.cue.start - 1] === 'more' && !at.words.slice(at.cue.end, at.clause.end).includes('than');
};

/** `will ignore the ruling in all likelihood`: a phrase that can only be said of the whole clause. */
const isAfterthought = (at: CueSite): boolean => at.text.startsWith('in all ') && at.clause.verb !== null && at.cue.start >= at.clause.verb.end;

const isSetOff = (at: CueSite): boolean => {
  if (at.words[at.cue.start - 1] !== ',') return false;
  // `…, most likely within weeks`
  if (at.text === 'most likely') return at.pos[at.cue.end] === Pos.ADP;
  return at.adverbial && (at.words[at.cue.end] === ',' || at.cue.end >= at.clause.end);
};
