/** What batch and work need before the first document: a store, checked options, the bundle of the worker. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import type { ExtractorOptions } from '../../extractor.js';
import { prepareStore, type Store } from '../../store/index.js';
import { VERSION } from '../../version.js';
import type { StoreFlags, WorkerFlags } from '../program/archiveOptions.js';

/** The build puts the worker beside the command. */
export const WORKER_FILE = new URL('./batchWorker.js', import.meta.url);

const hashOfFile = async (path: string): Promise<string> => createHash('sha256').update(await readFile(path)).digest('hex');

export const workersOf = ({ workers }: WorkerFlags): number => workers ?? availableParallelism();

/**
 * Opens the store or makes it. Options of extraction are checked first, in full where any is given: their check loads
 * the lexicons, which only the workers need otherwise.
 * @throws BriefgraphError
 */
export const setUpStore = async ({ out, format, date, scale, lexicons }: StoreFlags): Promise<{ store: Store; extractor: ExtractorOptions }> => {
  let extractor: ExtractorOptions = date === undefined ? {} : { date };
  if (scale !== undefined || lexicons !== undefined) {
    const { makeExtractor, readOptions } = await import('./extractor.js');
    await makeExtractor({ date, scale, lexicons });
    extractor = await readOptions({ date, scale, lexicons });
  }
  const options = {
    scale: scale?.endsWith('.json') ? await hashOfFile(scale) : (scale ?? 'icd203'),
    date: date ?? null,
    lexicons: lexicons === undefined ? null : await hashOfFile(lexicons),
  };
  const store = await prepareStore(out, { files: format, options }, { name: 'briefgraph', version: VERSION });
  return { store, extractor };
};
