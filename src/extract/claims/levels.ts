/** Which cues a claim stands under: its own, a doubt above it, or those of the clause it is coordinated with. */
import { VerbForm } from '../../language/index.js';
import type { Clause } from '../clauses/index.js';
import type { Cue } from '../likelihood/index.js';
import { ratedByOthers } from './absorption.js';
import type { Draft } from './draft.js';
import type { FrameAbove } from './frames.js';
import type { SentenceClaims } from './sentenceClaims.js';

/** Of two cues on one predicate the more specific one counts (annotation guide, section 3). */
const SPECIFIC: Readonly<Record<Cue['category'], number>> = { number: 5, verdict: 4, inverted: 4, doubt: 4, chance: 3, 'chance-predicate': 3, predicative: 3, hedge: 2, modal: 1 };

export const likelihoodOf = (claims: SentenceClaims, clause: Clause, frames: readonly FrameAbove[], sibling: Draft | null): { cue: Cue | null; cues: Cue[] } => {
  const own = claims.cuesOf.get(clause) ?? [];
  // `doubts that X, which Y`: Y is told beside it.
  const framed = clause.type === 'complement' ? frames : [];
  const doubt = doubtOf(claims, framed) ?? numberOf(claims, framed) ?? ratingOf(claims, framed);
  const stated = own.filter((cue) => doubt === null || cue.category !== 'modal');
  const all = stated.length > 0 ? stated : doubt !== null ? [doubt] : inherited(clause, sibling);
  const best = [...all].sort((a, b) => SPECIFIC[b.category] - SPECIFIC[a.category] || Number(a.level === 'possible') - Number(b.level === 'possible'))[0] ?? null;
  return { cue: best, cues: best === null ? [] : all.filter((cue) => cue === best || cue.level === best.level) };
};

/** `S doubts that X`: X is unlikely, says S. */
const doubtOf = (claims: SentenceClaims, frames: readonly FrameAbove[]): Cue | null => {
  const frame = frames[0];
  if (frame === undefined || frame.kind !== 'verb' || frame.entry.category !== 'doubting') return null;
  return claims.cues.find((cue) => cue.category === 'doubt' && cue.start <= frame.governor && frame.governor < cue.end) ?? null;
};

/** `The ministry thinks it unlikely that X` */
const ratingOf = (claims: SentenceClaims, frames: readonly FrameAbove[]): Cue | null => (frames[0] === undefined ? null : ratedByOthers(claims, frames[0].clause));

/** `We are 85% confident that X`: X has that chance. */
const numberOf = (claims: SentenceClaims, frames: readonly FrameAbove[]): Cue | null => {
  const frame = frames[0];
  if (frame === undefined || frame.kind !== 'word') return null;
  return claims.cues.find((cue) => cue.category === 'number' && cue.start <= frame.governor && frame.governor < cue.end) ?? null;
};

/** A conjunct without an auxiliary of its own stands under the modal and the cue of the first one. */
const inherited = (clause: Clause, sibling: Draft | null): Cue[] => {
  const { verb } = clause;
  if (sibling === null || verb === null || sibling.clause.verb === null || sibling.cue === null) return [];
  const planned = verb.infinitive && clause.sharesSubject;
  if ((verb.start !== verb.head && !planned) || verb.copula) return [];
  const bare = verb.form === VerbForm.Base || verb.form === VerbForm.Present;
  const first = sibling.clause.verb;
  const framed = sibling.clause.inner.some((group) => group.infinitive && sibling.cue !== null && group.start >= sibling.cue.end && group.start <= sibling.cue.end + 1);
  const parallel = first.modal >= 0 || framed ? bare : first.form === verb.form && first.start === first.head;
  return parallel && sibling.cue.start <= first.head + 4 ? [...sibling.cues] : [];
};
