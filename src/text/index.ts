/** Text structure: what of a page is brief, and how it is divided. */
export { isListOfNames } from './lineKinds.js';
export { makeReading, originOf, type Reading, type Stretch } from './reading.js';
export { readStructure, type Block, type Reference, type Section, type Structure } from './structure.js';
export type { Mark } from './marks.js';
export { compilePageVocabulary, type PageData, type PageVocabulary } from './vocabulary.js';
