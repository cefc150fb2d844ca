/** What a worker thread runs: an extractor built once, then part after part. */
import { setFlagsFromString } from 'node:v8';
import { workerData } from 'node:worker_threads';
import { createExtractor, type Extractor, type ExtractorOptions } from '../extractor.js';
import type { Store } from '../store/index.js';
import { BriefgraphError, type ErrorCode } from '../errors.js';
import { doPart, type PartResult } from './part.js';
import type { PartPlan } from './plan.js';

export interface PartTask {
  readonly plan: PartPlan;
  readonly poisoned: readonly number[];
  /** Shared with the main thread: the number of documents begun. */
  readonly begun: Int32Array;
}

export interface WorkerSetup {
  readonly store: Store;
  readonly extractor: ExtractorOptions;
}

/** Errors lose their class and code on the way between threads, so those of ours go as values. */
export type PartAnswer = { readonly result: PartResult } | { readonly error: { readonly code: ErrorCode; readonly message: string } };

// Otherwise the young space of the main thread, which only hands parts out, doubles now and then over tens of thousands of documents, up
// to 32 MB. The flag is of the whole process but reset with each new thread, so threads say it when they are there.
setFlagsFromString('--semi-space-growth-factor=1');

let extractor: Extractor | undefined;

export default async ({ plan, poisoned, begun }: PartTask): Promise<PartAnswer> => {
  // Tinypool puts its own data in front of ours.
  const { store, extractor: options } = (workerData as [unknown, WorkerSetup])[1];
  extractor ??= createExtractor(options);
  try {
    return { result: await doPart(store, plan, extractor, (index) => Atomics.store(begun, 0, index + 1), poisoned) };
  } catch (error) {
    if (!(error instanceof BriefgraphError)) throw error;
    return { error: { code: error.code, message: error.message } };
  }
};
