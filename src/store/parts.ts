/** Parts of a store: where their files are, and the entry that says that a part is done. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { errors, hasCode } from '../errors.js';
import { removeDrafts, writeAtomically } from './files.js';
import type { Store } from './manifest.js';
import { TABLE_NAMES } from './tables.js';

const entrySchema = z.object({
  part: z.int().nonnegative(),
  /** Made from the inputs that the part was planned with: tells a part that is done from another under its number. */
  key: z.string(),
  /** Rows of each table; for NDJSON lines of `graphs` and `failures`. */
  rows: z.record(z.string(), z.int().nonnegative()),
  /** Path, hash of the content, document id or null for a failure; one an input, in order. */
  documents: z.array(z.tuple([z.string(), z.string(), z.string().nullable()])),
});

export type PartEntry = z.infer<typeof entrySchema>;

const PARTS = 'parts';
const ENTRY = /^part-(\d{5,})\.json$/;

export const partName = (part: number): string => `part-${String(part).padStart(5, '0')}`;

const entryPath = (root: string, part: number): string => join(root, PARTS, `${partName(part)}.json`);

/** Where a part keeps rows of a table, or its graphs. */
export const tablePath = ({ root, files }: Store, table: string, part: number): string => join(root, table, `${partName(part)}.${files}`);

/** Names of the tables that a store has files for. */
export const tablesOf = ({ files }: Store): readonly string[] => (files === 'parquet' ? TABLE_NAMES : ['graphs', 'failures']);

/** Numbers of the parts that are done, in order. */
export const donePartNumbers = async ({ root }: Store): Promise<number[]> => {
  let names: string[];
  try {
    names = await readdir(join(root, PARTS));
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return [];
    throw errors.unreadable(join(root, PARTS), error);
  }
  return names
    .map((name) => ENTRY.exec(name)?.[1])
    .filter((number) => number !== undefined)
    .map(Number)
    .sort((a, b) => a - b);
};

/** The entry of a part; null while the part is not done. */
export const readEntry = async ({ root }: Store, part: number): Promise<PartEntry | null> => {
  const path = entryPath(root, part);
  let json: string;
  try {
    json = await readFile(path, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw errors.unreadable(path, error);
  }
  try {
    return entrySchema.parse(JSON.parse(json));
  } catch (error) {
    throw errors.store(path, `not the entry of a part (${error instanceof Error ? error.message : String(error)})`);
  }
};

/** Entries of all parts that are done, read one at a time. */
export async function* readEntries(store: Store): AsyncGenerator<PartEntry> {
  for (const part of await donePartNumbers(store)) {
    const entry = await readEntry(store, part);
    if (entry !== null) yield entry;
  }
}

/** Takes away what killed runs left in a store that nobody else is writing to. */
export const tidyStore = async (store: Store): Promise<void> => {
  for (const dir of ['', PARTS, ...tablesOf(store)]) await removeDrafts(join(store.root, dir));
};

/** Comes last: with it the part is done. */
export const writeEntry = async ({ root }: Store, entry: PartEntry): Promise<void> =>
  writeAtomically(entryPath(root, entry.part), `${JSON.stringify(entry)}\n`);
