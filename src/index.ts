/** briefgraph: analytic briefs as graphs of judgments. */
export { convert, scaleBands } from './convert/index.js';
export { BriefgraphError, type ErrorCode, type ErrorPlace } from './errors.js';
export { explain } from './explain/index.js';
export {
  createExtractor,
  extract,
  safeExtract,
  type BriefOptions,
  type Extractor,
  type ExtractorOptions,
  type SafeResult,
} from './extractor.js';
export { actorsNamed, foldName, scaleIds, type LexiconInput, type LexiconName, type ScaleInput, type UserLexicons } from './lexicon/index.js';
export type {
  Actor,
  Attribution,
  BriefDocument,
  Circumstance,
  Claim,
  JudgmentGraph,
  Level,
  Likelihood,
  Link,
  Mention,
  Quantity,
  Relation,
  Source,
  Span,
} from './schema/index.js';
export { VERSION } from './version.js';
