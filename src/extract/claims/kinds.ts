/** Judgment or statement (annotation guide, section 2). */
import lexicon from '../../../lexicons/language/claims.json' with { type: 'json' };
import { Pos, VerbForm } from '../../language/index.js';
import { isNobody, subjectOf } from '../arguments.js';
import { FIRST_PERSON, type Clause } from '../clauses/index.js';
import type { Cue } from '../likelihood/index.js';
import { isConfidenceNoun, isConviction } from './absorption.js';
import { isCondition } from './conditions.js';
import type { Draft } from './draft.js';
import { OPINION_NOUNS, type FrameAbove } from './frames.js';
import type { SentenceClaims } from './sentenceClaims.js';
import { isPlan } from './verbless.js';

const BELIEFS = new Set(['believing', 'assessing', 'doubting', 'inferring']);
const ASSESSMENT_NOUNS = /^(?:indication|sign|hint|judge?ment|assessment|belief)$/;
/** Verbs that forecast whatever their object is: `The bank expects two cuts`. */
const FORECASTING = new Set(lexicon.forecasting);
/** Verbs of evidence that stop short of saying that it is so. */
const SUGGESTING = new Set(lexicon.suggesting);

const isBare = (verb: Clause['verb']): boolean => verb !== null && verb.start === verb.head && (verb.form === VerbForm.Base || verb.form === VerbForm.Present);
const isModal = ({ verb }: Clause): boolean => verb !== null && verb.modal >= 0;

/** `We have high confidence in these judgments`, `Our confidence is low`: how good the basis is, no report. */
const isConfidence = (claims: SentenceClaims, clause: Clause): boolean => {
  const { words } = claims.sentence.tokens;
  const { verb } = clause;
  if (verb === null) return false;
  if (FIRST_PERSON.has(words[clause.start])) return words.slice(verb.end, verb.end + 4).some((word) => word === 'confidence' || word === 'confident');
  return verb.copula && words.slice(clause.start, verb.start).includes('confidence') && /^(?:our|the|analytic|analytical|overall|confidence)$/.test(words[clause.start]);
};

/** Whether a frame makes what stands under it an assessment: `believes that`, `which suggests that`, `our judgment that`. */
const isAssessment = (claims: SentenceClaims, frame: FrameAbove): boolean => {
  const { lemmas } = claims.sentence.tokens;
  if (frame.kind === 'word') return isConfidenceNoun(claims, frame.governor) || isConviction(claims, frame, frame.clause) || ASSESSMENT_NOUNS.test(lemmas[frame.governor]);
  return BELIEFS.has(frame.entry.category) || (frame.evidence && SUGGESTING.has(frame.entry.lemma));
};

/** `The theory, we judge, is half right`. */
const isOwnView = (claims: SentenceClaims, { start, verb }: Clause): boolean => {
  const { words, lemmas } = claims.sentence.tokens;
  return verb !== null && FIRST_PERSON.has(words[start]) && BELIEFS.has(claims.lexicon.frames.verbs.get(lemmas[verb.head])?.category ?? '');
};

/** Tokens from *in* to the noun of `in the bureau's view`. */
const VIEW_REACH = 8;
const POSSESSIVES = new Set(["'s", 'our', 'my', 'his', 'her', 'its', 'their', 'own', 'best', 'considered']);

/** `In our view, X`, `X, in the bureau's assessment`, and what is coordinated with it. */
const isInView = (claims: SentenceClaims, clause: Clause): boolean => {
  const { words, lemmas } = claims.sentence.tokens;
  for (let i = clause.start; i < clause.end; i++) {
    if (words[i] !== 'in' || (i > clause.start && words[i - 1] !== ',' && i !== clause.verb?.end)) continue;
    for (let k = i + 2; k < Math.min(clause.end, i + VIEW_REACH) && words[k] !== ','; k++) if (OPINION_NOUNS.has(lemmas[k]) && POSSESSIVES.has(words[k - 1])) return true;
  }
  return clause.sibling !== null && clause.sibling.type === clause.type && isInView(claims, clause.sibling);
};

/** Verbs with an object and what it is held to be: `considers the account credible`. */
const RATING = new Set(lexicon.rating);

/** `considers the lull fragile`: an adjective behind the object. */
const rates = (claims: SentenceClaims, { verb, end }: Clause): boolean => {
  if (verb === null || verb.passive || !RATING.has(claims.sentence.tokens.lemmas[verb.head])) return false;
  const { pos } = claims.sentence.tokens;
  for (let i = verb.end + 1; i < end && pos[i] !== Pos.PUNCT && pos[i] !== Pos.ADP; i++) {
    if (pos[i] === Pos.ADJ && pos[i - 1] !== Pos.DET && pos[i - 1] !== Pos.ADJ && pos[i + 1] !== Pos.NOUN && pos[i + 1] !== Pos.PROPN && pos[i + 1] !== Pos.ADJ) return true;
  }
  return false;
};

const assesses = (claims: SentenceClaims, clause: Clause, head: number): boolean => {
  const category = claims.lexicon.frames.verbs.get(claims.sentence.tokens.lemmas[head])?.category;
  const passive = clause.verb?.passive === true;
  if (FORECASTING.has(claims.sentence.tokens.lemmas[head]) || rates(claims, clause)) return true;
  if (category === 'believing') return passive && clause.inner.some((group) => group.infinitive && group.start <= head + 3);
  return category === 'assessing' && clause.inner.some((group) => group.infinitive);
};

export const kindOf = (claims: SentenceClaims, clause: Clause, frames: readonly FrameAbove[], cue: Cue | null, sibling: Draft | null): 'judgment' | 'statement' => {
  if (cue !== null) return 'judgment';
  if (frames.some((frame) => isAssessment(claims, frame)) || isConfidence(claims, clause) || isInView(claims, clause)) return 'judgment';
  const { verb } = clause;
  if (verb !== null && claims.sentence.clauses.some((aside) => aside.type === 'attribution' && aside.start > clause.start && aside.end + 1 === verb.start && isOwnView(claims, aside))) return 'judgment';
  // `The fund expects growth to slow`, `is thought to live abroad`: an assessment without a clause of its own.
  if (verb !== null && assesses(claims, clause, verb.head) && !isNobody(claims.sentence, subjectOf(claims.sentence, clause))) return 'judgment';
  const from = verb === null ? clause.start : Math.max(clause.start, verb.start - 3);
  const to = verb === null ? clause.end : Math.min(clause.end, Math.max(verb.head, verb.end) + 4);
  for (let i = from; i < to; i++) {
    const found = claims.lexicon.likelihood.judgments.longest(claims.sentence.interned, i);
    if (found === null) continue;
    const modal = /^(?:will|'ll|wo|shall|would|'d)$/.test(claims.sentence.tokens.words[i]);
    if (!modal || verb === null || verb.modal === i) return 'judgment';
  }
  if (verb === null && clause.inner.some((group) => group.infinitive && isPlan(claims, group.start))) return 'judgment';
  // `He replied that it would`: a verb left out behind its modal.
  if (verb !== null && verb.head === verb.modal && /^(?:will|would)$/.test(claims.sentence.tokens.words[verb.head])) return 'judgment';
  // `Should prices fall, the government could not pay`: what follows from a condition is a forecast.
  if (verb !== null && verb.modal >= 0 && claims.sentence.clauses.some((other) => other.parent === clause && other.type === 'adverbial' && (isCondition(claims, other) || other.verb?.inverted === true))) return 'judgment';
  return sibling !== null && isBare(verb) && sibling.kind === 'judgment' && (isModal(sibling.clause) || isBare(sibling.clause.verb)) ? 'judgment' : 'statement';
};
