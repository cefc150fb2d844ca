/** Documents out of directories, files and archives, as a stream. */
export { readBounded } from './bounded.js';
export { decodeText } from './decode.js';
export { expand } from './expand.js';
export { fileKeys } from './fileKey.js';
export { findDocuments, type SearchHooks } from './find.js';
export { INPUT_DEFAULTS, isLost, type Found, type FoundDocument, type InputOptions, type LostDocument, type RecordColumns, type Stage } from './found.js';
export { holdsOne, holdsSeveral, isPlainText } from './kinds.js';
export { splitLines } from './lines.js';
export { readDocument, type DocumentText } from './read.js';
export { isBlank, parseRecord, type ReadRecord } from './records.js';
export { walkFiles } from './walk.js';
