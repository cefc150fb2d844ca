/** Attribution: sources, the cues that name them, and the claims they are credited with. */
export { compileAttribution, type AttributionLexicon } from './compile.js';
export { creditClaims, type Attributed } from './credits.js';
export { ATTRIBUTION_RULES } from './rules.js';
export type { Credit } from './source.js';
export type { Attribution, Located } from './attributions.js';
export { readAttributions } from './reader.js';
