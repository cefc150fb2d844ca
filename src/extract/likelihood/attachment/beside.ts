/** Cues beside the predicate of their clause: at participles, reasons and conjuncts that have none. */
import sites from '../../../../lexicons/likelihood/sites.json' with { type: 'json' };
import { Pos, VerbForm } from '../../../language/index.js';
import type { CueSite } from './site.js';

const REASONS = sites.reasons.map((reason) => reason.split(' '));

/** `…, likely resulting in losses`. */
export const isParticiple = (at: CueSite, next: number): boolean => {
  const form = at.sentence.tokens.verbForms[next];
  if (next >= at.clause.end || (form !== VerbForm.Gerund && form !== VerbForm.Participle && form !== VerbForm.Past)) return false;
  const before = at.words[at.cue.start - 1];
  return before === ',' || before === '\u2014' || before === '\u2013';
};

/** `…, likely due to a strike`, `…, probably to deter Moscow`. */
export const isReason = (at: CueSite): boolean => {
  if (at.words[at.cue.start - 1] !== ',' || at.cue.end >= at.clause.end) return false;
  const { end } = at.cue;
  if (at.words[end] === 'to') return at.sentence.tokens.verbForms[end + 1] === VerbForm.Base && at.clause.verb !== null && !at.clause.verb.copula;
  return REASONS.some((reason) => reason.every((word, k) => at.words[end + k] === word));
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
