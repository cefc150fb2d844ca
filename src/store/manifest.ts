/** The manifest says what a store is: its files, its tables, and the options that its contents rest on. */
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { errors, hasCode } from '../errors.js';
import { writeAtomically } from './files.js';
import { TABLES } from './tables.js';

export const STORE_FORMAT = 'briefgraph-store/1';
export const STORE_FILES = ['parquet', 'ndjson'] as const;
export type StoreFiles = (typeof STORE_FILES)[number];

const optionsSchema = z.object({
  scale: z.string(),
  date: z.string().nullable(),
  /** SHA-256 of the lexicon file. */
  lexicons: z.string().nullable(),
});

const manifestSchema = z.object({
  format: z.literal(STORE_FORMAT),
  generator: z.object({ name: z.string(), version: z.string() }),
  files: z.enum(STORE_FILES),
  options: optionsSchema,
  tables: z.record(z.string(), z.record(z.string(), z.object({ kind: z.string(), nullable: z.boolean() }))),
});

/** Options that change what is found in a document. */
export type StoreOptions = z.infer<typeof optionsSchema>;
export type Manifest = z.infer<typeof manifestSchema>;

export interface Store {
  readonly root: string;
  readonly files: StoreFiles;
  readonly options: StoreOptions;
}

const MANIFEST = 'manifest.json';

const readManifest = async (root: string): Promise<Manifest | null> => {
  const path = join(root, MANIFEST);
  let json: string;
  try {
    json = await readFile(path, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw hasCode(error, 'ENOTDIR') ? errors.store(root, 'no store but a file') : errors.unreadable(path, error);
  }
  try {
    return manifestSchema.parse(JSON.parse(json));
  } catch (error) {
    throw errors.store(path, `not the manifest of a store (${error instanceof Error ? error.message : String(error)})`);
  }
};

/** @throws BriefgraphError `store-invalid` when there is no store */
export const openStore = async (root: string): Promise<Store> => {
  const manifest = await readManifest(root);
  if (manifest === null) throw errors.noStore(root, MANIFEST);
  return { root, files: manifest.files, options: manifest.options };
};

const checkSame = (root: string, made: Store, wanted: Omit<Store, 'root'>): void => {
  if (made.files !== wanted.files) throw errors.storeOptions(root, 'format', made.files, wanted.files);
  for (const field of ['scale', 'date', 'lexicons'] as const) {
    if (made.options[field] !== wanted.options[field]) throw errors.storeOptions(root, field, made.options[field], wanted.options[field]);
  }
};

/**
 * Opens the store at `root`, or makes one where there is nothing.
 * @throws BriefgraphError `store-options` when it was made with other options, `store-invalid` when the directory holds
 * something else, `store-unwritable` when it cannot be made
 */
export const prepareStore = async (
  root: string,
  wanted: Omit<Store, 'root'>,
  generator: Manifest['generator'],
): Promise<Store> => {
  const present = await readManifest(root);
  if (present !== null) {
    const store: Store = { root, files: present.files, options: present.options };
    checkSame(root, store, wanted);
    return store;
  }
  try {
    await mkdir(root, { recursive: true });
    // A killed run may have left a draft of the manifest; a name without a dot is somebody's file.
    if ((await readdir(root)).some((name) => !name.startsWith('.'))) throw errors.store(root, 'not empty and no store');
    const manifest: Manifest = { format: STORE_FORMAT, generator, files: wanted.files, options: wanted.options, tables: TABLES };
    await writeAtomically(join(root, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
  } catch (error) {
    throw error instanceof Error && error.name === 'BriefgraphError' ? error : errors.storeUnwritable(root, error);
  }
  return { root, ...wanted };
};
