/** The extractors: from analysed sentences to findings about claims. */
export type { Credit } from './attribution/index.js';
export { readInterval, tenseOf } from './circumstances/index.js';
export type { Draft } from './claims/index.js';
export { quoteTokens, type AnalysedSentence, type TokenSpan } from './document.js';
export { extractFindings, type ClaimFindings, type Extraction, type Tools } from './extraction.js';
export { eventLevelOf, probabilityOn } from './likelihood/index.js';
export { compileResources, type Resources } from './resources.js';
