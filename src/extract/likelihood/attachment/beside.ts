/** Cues beside the predicate of their clause: at participles, reasons and conjuncts that have none. */
import sites from '../../../../lexicons/likelihood/sites.json' with { type: 'json' };
import { HEDGES, isFinite, Pos, VerbForm } from '../../../language/index.js';
import type { CueSite } from './site.js';

const REASONS = sites.reasons.map((reason) => reason.split(' '));

/** `…, likely resulting in losses`. */
export const isParticiple = (at: CueSite, next: number): boolean => {
  const form = at.sentence.tokens.verbForms[next];
  if (next >= at.clause.end || (form !== VerbForm.Gerund && form !== VerbForm.Participle && form !== VerbForm.Past)) return false;
  const before = at.words[at.cue.start - 1];
  return before === ',' || before === '\u2014' || before === '\u2013';
};

/** `…, probably to deter Moscow`, `…, perhaps in order to save face`: how sure the aim is, not the deed, and no claim by itself. */
export const isAim = (at: CueSite): boolean => {
  const { cue: { start, end }, clause: { verb }, words } = at;
  if (words[start - 1] !== ',' || !HEDGES.has(words[end - 1]) || verb === null || start < verb.end || at.sentence.tokens.titleCase) return false;
  if (words[end] === 'in' && words[end + 1] === 'order') return true;
  return words[end] === 'to' && at.sentence.tokens.verbForms[end + 1] === VerbForm.Base && !verb.copula;
};

/** `…, likely due to a strike`. */
export const isReason = (at: CueSite): boolean => {
  if (at.words[at.cue.start - 1] !== ',' || at.cue.end >= at.clause.end) return false;
  const { end } = at.cue;
  return REASONS.some((reason) => reason.every((word, k) => at.words[end + k] === word));
};

/** `…, possibly the contractor`, `…, possibly by a rival force`: a guess that names whom or what, at the end of its clause. */
export const isGuess = (at: CueSite): boolean => {
  const { verb } = at.clause;
  if (!at.adverbial || verb === null || at.cue.start < verb.end || at.words[at.cue.start - 1] !== ',' || !GUESSING.test(at.text)) return false;
  return namesSomething(at, at.words[at.cue.end] === 'by' ? at.cue.end + 1 : at.cue.end);
};

const GUESSING = /(?:possibly|probably|perhaps|conceivably|certainly)$/;

/** `is the prize and, quite possibly, the target` */
export const isInterruptedConjunct = (at: CueSite): boolean => {
  const { cue, clause: { verb } } = at;
  if (!at.adverbial || verb === null || !verb.copula || cue.start < verb.end) return false;
  return at.words[cue.start - 1] === ',' && at.pos[cue.start - 2] === Pos.CCONJ && at.words[cue.end] === ',' && namesSomething(at, cue.end + 1);
};

/** Whether a phrase of nouns, and nothing else, goes from a token to the end of the clause. */
const namesSomething = (at: CueSite, from: number): boolean => {
  if (from >= at.clause.end || !at.isNounLike(from)) return false;
  const { verbForms } = at.sentence.tokens;
  for (let i = from; i < at.clause.end; i++) if (at.words[i] === ',' || at.pos[i] === Pos.CCONJ || isFinite(verbForms[i])) return false;
  return true;
};

/** `possible but not probable`: a second level that is denied. */
export const isDeniedPredicate = (at: CueSite): boolean => {
  const { cue, clause: { verb } } = at;
  const coordinator = cue.start - 2;
  return verb !== null && verb.copula && !at.adverbial && at.words[cue.start - 1] === 'not' && at.pos[coordinator] === Pos.CCONJ && at.pos[coordinator - 1] === Pos.ADJ && coordinator > verb.end;
};

/** `unlikely to leave but likely to wait`, `certain that X and likely that Y` */
export const isCoordinatedPredicate = (at: CueSite, next: number): boolean => {
  const before = at.pos[at.cue.start - 1];
  // `Kim Reopens Hotline, Unlikely to Make Concessions`
  if (at.words[at.cue.start - 1] === ',' && at.sentence.tokens.titleCase && at.clause.verb !== null && at.cue.start > at.clause.verb.end) return at.words[next] === 'to';
  const opens = (at.words[next] === 'to' && at.text.endsWith('likely')) || (at.words[next] === 'that' && !at.adverbial);
  return before === Pos.CCONJ && opens;
};

/** `… but possibly not in the Senate`. */
export const isVerblessConjunct = (at: CueSite, next: number): boolean => {
  const before = at.words[at.cue.start - 1];
  if (before !== 'but' && before !== 'though' && before !== 'although' && before !== 'if') return false;
  return at.sentence.tokens.verbForms[next] === VerbForm.None;
};
