/** Which complements belong to the claim of the clause that takes them. */
import lexicon from '../../../lexicons/language/claims.json' with { type: 'json' };
import { Pos } from '../../language/index.js';
import { isNobody, subjectOf } from '../arguments.js';
import { FIRST_PERSON, SEEMING, type Clause, type VerbGroup } from '../clauses/index.js';
import type { TokenSpan } from '../document.js';
import { findNegation, type Cue } from '../likelihood/index.js';
import { CONVICTIONS, frameOf, isHypothetical, OPINION_NOUNS, opinionNounAt, type Frame } from './frames.js';
import type { SentenceClaims } from './sentenceClaims.js';

/** Frames whose clause is not put forward as true: it stays part of the act. */
const ACTS = new Set(['asking', 'intending', 'commitment']);
/** Frames of what somebody holds to be so. */
const THOUGHTS = new Set(['believing', 'assessing']);
/** Verbs, adjectives and nouns whose infinitive is an aim. */
const AIMING = new Set(lexicon.aiming);
/** Words by which a thought is called a mistake. */
const REJECTING = new Set(lexicon.rejecting);
const FORMS_OF_BE = new Set(['is', 'are', 'was', 'were', 'am', 'be', 'been', "'re", "'m"]);
/** First words of what there is not. */
const DENYING = new Set(['nothing', 'no', 'little', 'none']);
const EXISTENTIAL = new Set(['there', 'it', 'this', 'that']);

/** `It will mean that X`, `would suggest that X`, `Athens will conclude that X`: what would follow, show it or think it, has not. */
const isProspect = (claims: SentenceClaims, frame: Frame & { kind: 'verb' }, parent: Clause): boolean => {
  const { verb } = parent;
  if (verb === null || verb.modal < 0 || verb.head !== frame.governor) return false;
  if (frame.entry.category === 'inferring') return true;
  // `We would judge that X`: the author's judgment, put politely.
  return claims.lexicon.frames.thinking.has(frame.entry.lemma) && isHypothetical(claims.sentence, parent, frame.governor) && !isAuthor(claims, subjectOf(claims.sentence, parent));
};

const isAuthor = ({ sentence }: SentenceClaims, { start, end }: TokenSpan): boolean => end > start && FIRST_PERSON.has(sentence.tokens.words[end - 1]);

/** Whether a complement belongs to the claim of its matrix clause instead of being one. */
export const isAbsorbed = (claims: SentenceClaims, complement: Clause): boolean => {
  const { parent } = complement;
  const frame = frameOf(claims.sentence, complement, claims.lexicon.frames);
  if (parent === null || frame === null) return false;
  const cue = claims.ownCue(parent);
  if (ratedByOthers(claims, parent) !== null) return false;
  if (frame.kind === 'word') return !isConfidenceNoun(claims, frame.governor) && !isConviction(claims, frame, parent) && !isReport(claims, frame.governor, parent);
  if (ACTS.has(frame.entry.category) || isProspect(claims, frame, parent) || (THOUGHTS.has(frame.entry.category) && isNobody(claims.sentence, subjectOf(claims.sentence, parent))) || isDeniedInference(claims, frame, parent) || isWanted(claims, frame.governor, parent) || isRejected(claims, frame.governor, parent)) return true;
  if ((cue !== null || isSeeming(claims, parent)) && frame.entry.category !== 'inferring') return true;
  if (cue !== null) return cue.category !== 'modal' || !isEvidence(claims, parent);
  return false;
};

/** `has, it seems, concluded that X`: what the author only gathers of somebody's mind. */
const isSeeming = (claims: SentenceClaims, { verb }: Clause): boolean => {
  if (verb === null) return false;
  const { words, lemmas } = claims.sentence.tokens;
  for (let i = verb.start + 1; i < verb.head; i++) if (words[i - 1] === 'it' && SEEMING.has(lemmas[i])) return true;
  return false;
};

/** `The decline does not mean that X`, `did not establish that X`: X is neither put forward nor denied. */
const isDeniedInference = (claims: SentenceClaims, frame: Frame & { kind: 'verb' }, parent: Clause): boolean => {
  if (!frame.evidence || parent.verb === null) return false;
  const { words } = claims.sentence.tokens;
  // `Nothing suggests that X`, `No images show that X`, `There is little to suggest that X`
  const { start } = subjectOf(claims.sentence, parent);
  if (DENYING.has(words[start]) && start < parent.verb.start) return true;
  const infinitive = infinitiveAt(parent, frame.governor);
  if (infinitive !== undefined && DENYING.has(words[infinitive.start - 1])) return true;
  if (frame.entry.category !== 'inferring') return false;
  return findNegation(claims.sentence, parent, { start: parent.verb.start, end: parent.verb.head }, null, claims.lexicon.likelihood);
};

const infinitiveAt = ({ inner }: Clause, head: number): VerbGroup | undefined => inner.find((group) => group.infinitive && group.head === head);

/** `wants to show that X`, `was keen to show that X`, `its aim is to show that X`: what someone means to do is his aim, not X. */
const isWanted = (claims: SentenceClaims, governor: number, parent: Clause): boolean => {
  const { verb } = parent;
  const infinitive = infinitiveAt(parent, governor);
  if (verb === null || infinitive === undefined || verb.head >= governor) return false;
  const { lemmas } = claims.sentence.tokens;
  // In front of *to*: `wants`, `is keen`, `has no wish`.
  if (AIMING.has(lemmas[verb.head]) || AIMING.has(lemmas[infinitive.start - 1])) return true;
  return verb.copula && AIMING.has(lemmas[subjectOf(claims.sentence, parent).end - 1]);
};

/** `It would be rash, however, to conclude that X`: X is not put forward. */
const isRejected = (claims: SentenceClaims, governor: number, parent: Clause): boolean => {
  const { verb } = parent;
  const infinitive = infinitiveAt(parent, governor);
  if (verb === null || !verb.copula || infinitive === undefined) return false;
  return claims.sentence.tokens.lemmas.slice(verb.head + 1, infinitive.start).some((lemma) => REJECTING.has(lemma));
};

/** `The ministry thinks it unlikely that X`: X is the claim, and the estimate of X the ministry's; an author's own stands whole. */
export const ratedByOthers = (claims: SentenceClaims, parent: Clause): Cue | null => {
  const { verb } = parent;
  if (verb === null || verb.passive) return null;
  const { words, lemmas } = claims.sentence.tokens;
  const category = claims.lexicon.frames.verbs.get(lemmas[verb.head])?.category;
  if (category === undefined || !THOUGHTS.has(category)) return null;
  const subject = subjectOf(claims.sentence, parent);
  if (subject.start === subject.end || isAuthor(claims, subject) || isNobody(claims.sentence, subject)) return null;
  return claims.cuesOf.get(parent)?.find((cue) => cue.category === 'hedge' && words[verb.end] === 'it' && cue.start > verb.end && (words[cue.end] === 'that' || words[cue.end + 1] === 'that')) ?? null;
};

/** `is convinced that X`, `is not persuaded that X`: X is what somebody holds to be so. */
export const isConviction = (claims: SentenceClaims, { governor }: Frame, { verb }: Clause): boolean =>
  verb !== null && CONVICTIONS.has(claims.sentence.tokens.words[governor]) && claims.sentence.tokens.words.slice(verb.start, verb.head + 1).some((word) => FORMS_OF_BE.has(word));

const isEvidence = (claims: SentenceClaims, parent: Clause): boolean => claims.sentence.tokens.pos[parent.start] !== Pos.PROPN;

export const isConfidenceNoun = (claims: SentenceClaims, at: number): boolean => {
  const { lemmas } = claims.sentence.tokens;
  return lemmas[at] === 'confidence' || lemmas[at] === 'confident';
};

/** `There are reports that X`, `the claim that X`: the clause is what a source says. */
const isReport = (claims: SentenceClaims, at: number, parent: Clause): boolean => {
  const { lemmas, words } = claims.sentence.tokens;
  // `would be the clearest sign that X`: what would show it has not shown it.
  if (parent.verb?.copula === true && parent.verb.modal >= 0) return false;
  // `Rumours that X are probably false`: what is said of them.
  if (parent.verb?.copula === true && at < parent.verb.start && !EXISTENTIAL.has(words[parent.start])) return false;
  // `Our best guess is that X`
  if (parent.verb?.copula === true && parent.verb.head === at) {
    const subject = subjectOf(claims.sentence, parent);
    return lemmas.slice(subject.start, subject.end).some((lemma) => OPINION_NOUNS.has(lemma));
  }
  // `It is the view of the embassy that X`
  if (parent.verb?.copula === true && words[parent.start] === 'it' && opinionNounAt(claims.sentence, at) >= 0) return true;
  if (!/^(?:report|rumou?r|indication|sign|hint|judge?ment|assessment|view|opinion)$/.test(lemmas[at])) return false;
  for (let i = parent.start; i < at; i++) if (words[i] === 'no' || words[i] === 'not' || words[i] === 'little') return false;
  return EXISTENTIAL.has(words[parent.start]) || parent.verb?.copula === true || FIRST_PERSON.has(words[parent.start]);
};
