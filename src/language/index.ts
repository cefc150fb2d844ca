/** Language: sentences and tokens with tags, lemmas and verb forms. */
export { looksTitleCase } from './casing.js';
export { Pos, VerbForm } from './pos.js';
export type { Analyser, Passage, Sentence } from './sentence.js';
export { createTreebankAnalyser } from './treebank.js';
export { compileVerbs, type VerbLexicon } from './verbLexicon.js';
export { isFinite } from './tags.js';
export { frontsAuxiliary } from './closedClass.js';
export { dateEnd, isDay, isMid, isPartOfYear, isYear, MONTHS, SEASONS, UNITS, WEEKDAYS } from './dateWords.js';
export { BE, GROUP_ADVERBS, HAVE, HEDGES, LINKING } from './words.js';
export { looksPast } from './participles.js';
