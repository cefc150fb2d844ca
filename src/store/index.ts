/** The store: what a batch writes and a query reads. */
export { type Column, type ColumnKind, type Columns } from './columns.js';
export { type StoreRow } from './files.js';
export { lockStore } from './lock.js';
export { openStore, prepareStore, STORE_FILES, STORE_FORMAT, type Manifest, type Store, type StoreFiles, type StoreOptions } from './manifest.js';
export { donePartNumbers, partName, readEntries, readEntry, tablePath, tablesOf, tidyStore, type PartEntry } from './parts.js';
export { rowsOf, type DocumentInput, type GraphRows } from './rows.js';
export { TABLE_NAMES, TABLES, type Failure, type TableName, type TableRow, type Tables } from './tables.js';
export { PartBuilder, readRows, removeDocuments } from './writer.js';
