/** Whether the proposition under the cue is negated (annotation guide, section 3). */
import { frontsAuxiliary } from '../../language/index.js';
import type { Clause } from '../clauses/index.js';
import { findNegation, type Cue } from '../likelihood/index.js';
import { isConviction, ratedByOthers } from './absorption.js';
import type { Draft } from './draft.js';
import { frameOf, type FrameAbove } from './frames.js';
import type { SentenceClaims } from './sentenceClaims.js';

export const isNegated = (claims: SentenceClaims, clause: Clause, frames: readonly FrameAbove[], cue: Cue | null, sibling: Draft | null): boolean => {
  const { verb } = clause;
  const own = claims.cuesOf.get(clause)?.includes(cue as Cue) === true ? cue : null;
  let { start } = clause;
  let end = clause.start;
  if (verb !== null) {
    start = verb.start;
    // `Seoul probably won't`: the verb is left out, its negation is not.
    end = verb.head === verb.modal ? verb.head + 2 : verb.head + 1;
    if (own !== null && own.end > end && own.start - behindAside(claims, end) <= 4) end = own.end;
    if (claims.sentence.tokens.lemmas[verb.head] === 'be' && claims.sentence.tokens.words[end] === 'not') end++;
    const infinitive = clause.inner.find((group) => group.infinitive && group.start >= end && group.start <= end + 2);
    if (infinitive !== undefined && own !== null && infinitive.start <= own.end + 2) end = infinitive.end;
  } else if (own !== null) {
    start = own.start;
    // `Drill probably not rehearsal for blockade`
    end = claims.sentence.tokens.words[own.end] === 'not' ? own.end + 1 : own.end;
    const infinitive = clause.inner.find((group) => group.infinitive && group.start >= end && group.start <= end + 1);
    if (infinitive !== undefined) end = infinitive.end;
  }
  // `Under no circumstances would the bank act`
  const fronted = verb?.inverted === true && clause.start === 0 && frontsAuxiliary(claims.sentence.tokens) && claims.sentence.tokens.words[1] === 'no';
  const here = fronted || findNegation(claims.sentence, clause, { start, end }, own, claims.lexicon.likelihood);
  // `We do not believe that X, although Y`: what is conceded is not denied.
  const framed = clause.type === 'complement' ? frames : [];
  const denied = framed[0]?.kind === 'verb' && framed[0].entry.category === 'denying';
  const raised = raisedNegation(claims, framed);
  const shared = sibling !== null && own === null && sibling.negated && claims.sentence.tokens.words[clause.start - 1] === 'or';
  const carried = own !== null && carriedNegation(claims, clause, own);
  return (here !== denied) !== (raised || shared || carried);
};

/** Most tokens of an aside between a verb and what it is said to be. */
const LONGEST_ASIDE = 6;

/** `is, in our view, not likely`: the token behind the aside that begins at a token, itself without one. */
const behindAside = ({ sentence: { tokens: { words } } }: SentenceClaims, at: number): number => {
  const close = words[at] === ',' ? words.indexOf(',', at + 1) : -1;
  return close < 0 || close - at > LONGEST_ASIDE ? at : close + 1;
};

/** `It is likely that X will not`, `a 70 percent chance that X will not`: the estimate is of the negated event. */
const carriedNegation = (claims: SentenceClaims, clause: Clause, cue: Cue): boolean => {
  const complement = claims.complements(clause).find((inner) => inner.start >= cue.end && inner.start - cue.end <= 8);
  if (complement === undefined || complement.verb === null) return false;
  // Under a verb of attitude the estimate is of the attitude, not of what it is about.
  if (frameOf(claims.sentence, complement, claims.lexicon.frames)?.kind === 'verb' && (cue.category === 'hedge' || cue.category === 'modal')) return false;
  const { verb } = complement;
  return findNegation(claims.sentence, complement, { start: verb.start, end: verb.head + 1 }, null, claims.lexicon.likelihood);
};

/** `We do not believe that X`, `is not convinced that X`, `does not think it likely that X` */
const isHeld = (claims: SentenceClaims, frame: FrameAbove): boolean =>
  ratedByOthers(claims, frame.clause) !== null || (frame.kind === 'verb' ? frame.entry.category === 'believing' : isConviction(claims, frame, frame.clause));

/** `We do not believe that X` says that X is not so. */
const raisedNegation = (claims: SentenceClaims, frames: readonly FrameAbove[]): boolean => {
  const frame = frames[0];
  if (frame === undefined || !isHeld(claims, frame)) return false;
  const { verb } = frame.clause;
  if (verb === null) return false;
  const end = verb.copula ? frame.governor : verb.head;
  return findNegation(claims.sentence, frame.clause, { start: verb.start, end }, null, claims.lexicon.likelihood);
};
