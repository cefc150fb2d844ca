/** Circumstances: cause, condition, concession, purpose, contrast, time. */
export { compileCircumstances, type CircumstanceLexicon } from './compile.js';
export { readDate, readInterval } from './times/dates.js';
export { findCircumstances, type Circumstance } from './find.js';
export { CIRCUMSTANCE_RULES } from './rules.js';
export { tenseOf } from './times/tense.js';
