/** Writes parts: their rows first, then the entry that makes them count. */
import { readFile } from 'node:fs/promises';
import { errors } from '../errors.js';
import type { JudgmentGraph } from '../schema/index.js';
import { writeAtomically, type StoreRow } from './files.js';
import type { Store } from './manifest.js';
import { fromParquet, parquetFile } from './parquet.js';
import { readEntry, tablePath, tablesOf, writeEntry, type PartEntry } from './parts.js';
import { rowsOf, type DocumentInput } from './rows.js';
import { linesFile, type TableFile } from './tableFile.js';
import { TABLES, type Failure, type TableName } from './tables.js';

const fromLines = (bytes: Buffer): StoreRow[] =>
  bytes
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as StoreRow);

/** Files for all tables of a store, by their names, with nothing in them yet. */
const openFiles = async (store: Store): Promise<Map<string, TableFile>> => {
  const files = new Map<string, TableFile>();
  for (const table of tablesOf(store)) files.set(table, store.files === 'parquet' ? await parquetFile(TABLES[table as TableName]) : linesFile());
  return files;
};

const decode = async ({ files }: Store, bytes: Buffer): Promise<StoreRow[]> => (files === 'parquet' ? fromParquet(bytes) : fromLines(bytes));

/** Rows of one table in one part, as they were written. */
export const readRows = async (store: Store, table: string, part: number): Promise<StoreRow[]> => {
  const path = tablePath(store, table, part);
  try {
    return await decode(store, await readFile(path));
  } catch (error) {
    throw errors.unreadable(path, error);
  }
};

/** @throws BriefgraphError `store-unwritable`; what stood there before stays */
const writePart = async (store: Store, files: ReadonlyMap<string, TableFile>, entry: Omit<PartEntry, 'rows'>): Promise<PartEntry> => {
  try {
    for (const [table, file] of files) await writeAtomically(tablePath(store, table, entry.part), file.finish());
    const whole = { ...entry, rows: Object.fromEntries([...files].map(([table, { count }]) => [table, count])) };
    await writeEntry(store, whole);
    return whole;
  } catch (error) {
    throw errors.storeUnwritable(store.root, error);
  }
};

/** Collects what the documents of a part give, in their order. */
export class PartBuilder {
  private readonly documents: PartEntry['documents'] = [];

  private constructor(
    private readonly store: Store,
    private readonly part: number,
    private readonly key: string,
    private readonly files: ReadonlyMap<string, TableFile>,
  ) {}

  static async open(store: Store, part: number, key: string): Promise<PartBuilder> {
    return new PartBuilder(store, part, key, await openFiles(store));
  }

  private addRow(table: string, row: StoreRow): void {
    const file = this.files.get(table);
    if (file === undefined) throw new RangeError(`no table ${table}`);
    file.add(row);
  }

  add(path: string, graph: JudgmentGraph, input: DocumentInput): void {
    if (this.store.files === 'ndjson') this.addRow('graphs', graph as unknown as StoreRow);
    else for (const [table, rows] of Object.entries(rowsOf(graph, input))) for (const row of rows) this.addRow(table, row);
    this.documents.push([path, input.contentHash, graph.documents[0].id]);
  }

  fail(failure: Failure, contentHash: string): void {
    this.addRow('failures', failure);
    this.documents.push([failure.path, contentHash, null]);
  }

  /** @throws BriefgraphError `store-unwritable` */
  write(): Promise<PartEntry> {
    return writePart(this.store, this.files, { part: this.part, key: this.key, documents: this.documents });
  }
}

/** Whose row it is: a table names its document, a failure its path, a graph both inside. */
const isOf = (row: StoreRow, ids: ReadonlySet<string>, failedPaths: ReadonlySet<string>): boolean => {
  if (typeof row.document_id === 'string') return ids.has(row.document_id);
  if (Array.isArray(row.documents)) return ids.has((row.documents as { id: string }[])[0].id);
  return failedPaths.has(row.path as string);
};

/**
 * Takes documents out of a part that is done. Cut short, it can be repeated: the entry, which comes last, still names
 * the documents then.
 */
export const removeDocuments = async (store: Store, part: number, paths: ReadonlySet<string>): Promise<void> => {
  const entry = await readEntry(store, part);
  if (entry === null) return;
  const gone = entry.documents.filter(([path]) => paths.has(path));
  if (gone.length === 0) return;
  const ids = new Set(gone.map(([, , id]) => id).filter((id) => id !== null));
  const failed = new Set(gone.filter(([, , id]) => id === null).map(([path]) => path));
  const files = await openFiles(store);
  for (const [table, file] of files) {
    for (const row of await readRows(store, table, part)) if (!isOf(row, ids, failed)) file.add(row);
  }
  await writePart(store, files, { part, key: entry.key, documents: entry.documents.filter(([path]) => !paths.has(path)) });
};
