/** The store: what a batch writes and a query reads. */
export { type Column, type ColumnKind, type Columns } from './columns.js';
export { levelRank, rowsOf, type GraphRows } from './rows.js';
export { TABLE_NAMES, TABLES, type Failure, type TableName, type TableRow, type Tables } from './tables.js';
