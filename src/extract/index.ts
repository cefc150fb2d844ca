/** The extractors: from analysed sentences to findings about claims. */
export { ACTOR_RULES } from './actors/index.js';
export { ATTRIBUTION_RULES, type Credit } from './attribution/index.js';
export { readInterval } from './circumstances/index.js';
export { CIRCUMSTANCE_RULES } from './circumstances/index.js';
export { CLAIM_RULES, type Draft } from './claims/index.js';
export { quoteTokens, type AnalysedSentence, type TokenSpan } from './document.js';
export { extractFindings, type ClaimFindings, type Extraction, type Tools } from './extraction.js';
export { eventLevelOf, LIKELIHOOD_RULES, probabilityOn } from './likelihood/index.js';
export { RELATION_RULES } from './relations/index.js';
export { compileResources, type Resources } from './resources.js';
