/** Decides what is to be done and cuts it into parts, one at a time. */
import { createHash } from 'node:crypto';
import { isLost, type Found, type FoundDocument, type Stage } from '../input/index.js';
import { donePartNumbers, readEntries, type Store } from '../store/index.js';
import type { DiskMap } from './diskMap.js';

/** A document that was found, or why one was not; plain values that can go to another thread or machine. */
export type PlannedItem =
  | { readonly path: string; readonly hash: string; readonly document: FoundDocument }
  | { readonly path: string; readonly hash: string; readonly lost: { readonly stage: Stage; readonly code: string; readonly reason: string } };

export interface PartPlan {
  readonly part: number;
  /** Made from the paths and hashes of its documents. */
  readonly key: string;
  readonly items: readonly PlannedItem[];
}

export interface PlanOptions {
  /** Documents of a part. */
  readonly partSize: number;
  /** Does again what failed in an earlier run. */
  readonly retryFailed: boolean;
}

/** What planning tells as it goes along. Sizes are bytes of a file, code units of a record. */
export interface PlanHooks {
  /** Told of each document that is found. */
  readonly onFound?: (size: number) => void;
  /** Told of each document that the store has as it is, or whose failure it has. */
  readonly onUnchanged: (unchanged: { readonly size: number; readonly failedBefore: boolean }) => void;
}

/** A part is closed before it grows beyond what memory should hold, however few documents it has. */
const PART_BYTES = 32 * 1024 * 1024;

const hashOf = (found: Found): string => {
  const hash = createHash('sha256');
  if (isLost(found)) return hash.update(`${found.stage}\n${found.error.code}`).digest('hex');
  hash.update(found.content);
  // The reference date changes what is found, so it belongs to the content.
  if (found.date !== undefined) hash.update(`\n${found.date}`);
  return hash.digest('hex');
};

const itemOf = (found: Found, path: string, hash: string): PlannedItem =>
  isLost(found)
    ? { path, hash, lost: { stage: found.stage, code: found.error.code, reason: found.error.message } }
    : { path, hash, document: { ...found, path } };

/** What a document is to memory and to the work that is left: bytes of a file, code units of a record. */
const sizeOf = (found: Found): number => (isLost(found) ? 0 : found.content.length);

export const sizeOfItems = (items: readonly PlannedItem[]): number =>
  items.reduce((sum, item) => sum + ('lost' in item ? 0 : item.document.content.length), 0);

const keyOf = (items: readonly PlannedItem[]): string => {
  const hash = createHash('sha256');
  for (const { path, hash: content } of items) hash.update(`${path}\n${content}\n`);
  return hash.digest('hex').slice(0, 32);
};

/** Writes into `known` what the store holds. */
export const recall = async (store: Store, known: DiskMap): Promise<void> => {
  for await (const { part, documents } of readEntries(store)) {
    for (const [path, hash, id] of documents) known.set(path, { hash, part, failed: id === null, met: 0 });
  }
};

/** Gives the numbers that no part has, lowest first. */
function* freeNumbers(taken: readonly number[]): Generator<number, never> {
  const used = new Set(taken);
  for (let number = 0; ; number++) if (!used.has(number)) yield number;
}

export interface PlanContext extends PlanHooks {
  /** Null to plan as for an empty store. */
  readonly store: Store | null;
  readonly known: DiskMap;
  readonly options: PlanOptions;
  /** Called with documents that a part to come replaces, before that part is given out. */
  readonly replace: (part: number, paths: ReadonlySet<string>) => Promise<void>;
}

/**
 * Parts of what is new or changed, in the order in which it is found. The cut depends on nothing but the documents to
 * do: after an interruption those that are missing are whole parts, so they are cut as before and get their numbers back.
 */
export async function* planParts(found: AsyncIterable<Found>, context: PlanContext): AsyncGenerator<PartPlan> {
  const { store, known, options, replace, onFound, onUnchanged } = context;
  const numbers = freeNumbers(store === null ? [] : await donePartNumbers(store));
  let items: PlannedItem[] = [];
  let bytes = 0;
  let replaced = new Map<number, Set<string>>();

  const close = async (): Promise<PartPlan> => {
    for (const [part, paths] of replaced) await replace(part, paths);
    const plan = { part: numbers.next().value, key: keyOf(items), items };
    items = [];
    bytes = 0;
    replaced = new Map();
    return plan;
  };

  for await (const one of found) {
    const size = sizeOf(one);
    onFound?.(size);
    const times = known.get(one.path)?.met ?? 0;
    // Records may share an id; each is a document all the same.
    const path = times === 0 ? one.path : `${one.path}@${times + 1}`;
    if (times > 0) known.set(one.path, { ...known.get(one.path)!, met: times + 1 });
    const before = known.get(path);
    const hash = hashOf(one);
    const done = before !== null && before.part >= 0 && before.hash === hash && !(before.failed && options.retryFailed);
    known.set(path, { hash, part: before?.part ?? -1, failed: before?.failed ?? false, met: Math.max(before?.met ?? 0, 0) + 1 });
    if (done) {
      onUnchanged({ size, failedBefore: before.failed });
      continue;
    }
    if (before !== null && before.part >= 0) {
      const paths = replaced.get(before.part) ?? new Set();
      replaced.set(before.part, paths.add(path));
    }
    items.push(itemOf(one, path, hash));
    bytes += size;
    if (items.length >= options.partSize || bytes >= PART_BYTES) yield await close();
  }
  if (items.length > 0) yield await close();
}
