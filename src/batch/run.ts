/** Runs an archive through worker threads into a store. */
import { tmpdir } from 'node:os';
import type { ExtractorOptions } from '../extractor.js';
import { fileKeys, findDocuments, type InputOptions } from '../input/index.js';
import { lockStore, removeDocuments, tidyStore, type Store } from '../store/index.js';
import { DiskMap } from './diskMap.js';
import type { PartResult } from './part.js';
import { planParts, recall, sizeOfItems, type PartPlan, type PlanHooks, type PlanOptions } from './plan.js';
import { openPool, type OnWorkerLost, type PartPool } from './pool.js';

export interface PlanInput {
  /** Paths, directories, globs; `-` for a list of paths on `stdin`. */
  readonly args: readonly string[];
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly input: InputOptions;
  readonly plan: PlanOptions;
  /** Told of bytes of files that have been read. */
  readonly onBytes?: (count: number) => void;
}

export interface BatchSetup extends PlanInput {
  readonly store: Store;
  readonly extractor: ExtractorOptions;
  readonly workers: number;
  /** Bundle of the worker. */
  readonly workerFile: URL;
  readonly heapMegabytes: number;
}

export interface Counts {
  /** Documents whose graphs this run wrote. */
  documents: number;
  failed: number;
  claims: number;
  /** Documents that the store had already, as they are; those that failed before among them. */
  unchanged: number;
  /** Documents that failed in an earlier run and were not tried again. */
  failedBefore: number;
  parts: number;
}

/** How far a run is. Sizes are bytes of files, code units of records. */
export interface Progress {
  readonly counts: Counts;
  /** Size of the documents that were found so far. */
  readonly found: number;
  /** Size of those among them that are done. */
  readonly done: number;
}

export interface BatchHooks {
  /** Told of each part that is done. */
  readonly onPart: (result: PartResult) => void;
  /** Handed a function that tells how far the run is, parts at work with it. */
  readonly onStart: (progress: () => Progress) => void;
  /** Told when the first part comes to work: all before it was there already. */
  readonly onFirstPart: () => void;
  readonly onWorkerLost: OnWorkerLost;
}

/** Hands on the plans of parts that are to be done; what they replace in the store is taken out before. */
const plansOf = async (store: Store | null, setup: PlanInput, hooks: PlanHooks, use: (plans: AsyncIterable<PartPlan>) => Promise<void>): Promise<void> => {
  const { args, stdin, input, plan, onBytes } = setup;
  const known = new DiskMap(store?.root ?? tmpdir());
  try {
    if (store !== null) await recall(store, known);
    const keyOf = fileKeys();
    const seen = async (path: string): Promise<boolean> => {
      const key = `file\n${await keyOf(path)}`;
      const met = known.get(key) !== null;
      if (!met) known.set(key, { hash: '', part: -1, failed: false, met: 1 });
      return met;
    };
    const replace = async (part: number, paths: ReadonlySet<string>): Promise<void> => {
      if (store !== null) await removeDocuments(store, part, paths);
    };
    await use(planParts(findDocuments(args, stdin, input, { seen, onBytes }), { store, known, options: plan, replace, ...hooks }));
  } finally {
    known.close();
  }
};

/**
 * Plans an archive with the store locked, so that nobody else plans it at the same time.
 * @param store null to plan all documents, as for an empty store
 * @throws BriefgraphError `store-in-use`, `store-unwritable`, `store-invalid`
 */
export const withPlans = async (
  store: Store | null,
  setup: PlanInput,
  hooks: PlanHooks,
  use: (plans: AsyncIterable<PartPlan>) => Promise<void>,
): Promise<void> => {
  const unlock = store === null ? null : await lockStore(store.root);
  try {
    await plansOf(store, setup, hooks, use);
  } finally {
    await unlock?.();
  }
};

/** Runs plans with at most `limit` at a time. The first failure stops the planning; what is at work is waited for. */
const runAll = async (plans: AsyncIterable<PartPlan>, limit: number, run: (plan: PartPlan) => Promise<void>): Promise<void> => {
  const atWork = new Set<Promise<void>>();
  let failure: { readonly error: unknown } | undefined;
  const failed = () => failure !== undefined;
  for await (const plan of plans) {
    if (failed()) break;
    const work: Promise<void> = run(plan)
      .catch((error: unknown) => {
        failure ??= { error };
      })
      .finally(() => atWork.delete(work));
    atWork.add(work);
    if (atWork.size >= limit) await Promise.race(atWork);
    if (failed()) break;
  }
  await Promise.all(atWork);
  if (failure !== undefined) throw failure.error;
};

/**
 * Does what is new or changed in the archive.
 * @throws BriefgraphError `store-in-use`, `store-unwritable`, `store-invalid`
 */
export const runBatch = async (setup: BatchSetup, hooks: BatchHooks): Promise<Counts> => {
  const counts: Counts = { documents: 0, failed: 0, claims: 0, unchanged: 0, failedBefore: 0, parts: 0 };
  const sizes = { found: 0, done: 0 };
  const { store, extractor, workers, workerFile, heapMegabytes } = setup;
  let pool: PartPool | undefined;
  const open = (): PartPool => {
    hooks.onFirstPart();
    return openPool(workerFile, { store, extractor }, workers, heapMegabytes, hooks.onWorkerLost);
  };
  hooks.onStart(() => {
    const atWork = pool?.atWork() ?? { documents: 0, size: 0 };
    return { counts: { ...counts, documents: counts.documents + atWork.documents }, found: sizes.found, done: sizes.done + atWork.size };
  });
  const plan: PlanHooks = {
    onFound: (size) => (sizes.found += size),
    onUnchanged: ({ size, failedBefore }) => {
      sizes.done += size;
      counts.unchanged += 1;
      if (failedBefore) counts.failedBefore += 1;
    },
  };
  const run = async (part: PartPlan): Promise<void> => {
    pool ??= open();
    const result = await pool.run(part);
    sizes.done += sizeOfItems(part.items);
    counts.documents += result.documents;
    counts.failed += result.failed;
    counts.claims += result.claims;
    counts.parts += 1;
    hooks.onPart(result);
  };
  try {
    await withPlans(store, setup, plan, async (plans) => {
      await tidyStore(store);
      // One part more than workers, so that none waits for the reader.
      await runAll(plans, workers + 1, run);
    });
  } finally {
    await pool?.close();
  }
  return counts;
};
