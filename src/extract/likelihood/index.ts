/** Likelihood: cues, what they qualify, negation, scales. */
export { attachCue, EVENTS, type Attachment } from './attachment/index.js';
export { chanceAt, findCues, type Cue } from './cues.js';
export { compileLikelihood, type CueEntry, type LikelihoodLexicon } from './compile.js';
export { BOUNDING, CHANCE_NOUNS, LINKS } from './numbers.js';
export { CHANCE } from './numerals.js';
export { findNegation } from './negation.js';
export { LIKELIHOOD_RULES } from './rules.js';
export { eventLevelOf, levelOfNumber, probabilityOn, type Probability } from './scale.js';
