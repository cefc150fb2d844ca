/** Claims: which clauses are put forward, with their likelihood, polarity and kind. */
export type { Draft } from './draft.js';
export { draftClaims } from './drafts.js';
export { CONVICTIONS, compileFrames, frameOf, isHypothetical, opinionNounAt, type Frame, type FrameLexicon } from './frames.js';
export { listLead } from './leads.js';
export { rateLines } from './ratedLines.js';
export { CLAIM_RULES } from './rules.js';
export { underScenarios } from './scenarios.js';
export type { DraftLexicon } from './sentenceClaims.js';
