/** Worker threads that do parts. A worker that is lost costs its part a second try, never the run. */
import { setFlagsFromString } from 'node:v8';
import { Tinypool } from 'tinypool';
import { BriefgraphError } from '../errors.js';
import type { PartResult } from './part.js';
import { sizeOfItems, type PartPlan } from './plan.js';
import type { PartAnswer, PartTask, WorkerSetup } from './worker.js';

export interface PartPool {
  /** @throws BriefgraphError as `doPart` */
  run(plan: PartPlan): Promise<PartResult>;
  /** What is done in the parts at work. */
  atWork(): { readonly documents: number; readonly size: number };
  close(): Promise<void>;
}

export type OnWorkerLost = (path: string | null, cause: unknown) => void;

/**
 * Megabytes of each half of a worker's space for what is new, from its start. Smaller halves are full before a document is done, so that
 * much of it is taken for what stays and the whole heap must be gone through for it; by itself V8 begins with 1 and comes to 16.
 */
const YOUNG_HALF_MEGABYTES = 16;

/** What V8 reckons for the young: both halves, and as much again for what is large. */
const YOUNG_HALVES = 3;

/**
 * Per cent of what is alive by which a heap may grow before V8 collects it. By itself V8 allows up to 80, and comes to that later or
 * sooner, so that memory goes on growing for thousands of documents while what is alive stays the same.
 */
const GARBAGE_PERCENT = 25;

/**
 * Megabytes of what is old, below which no heap is gone through as a whole. What is alive, the garbage that goes with it and the young come
 * to as much within some thousands of documents, sooner or later as it happens; so a worker may hold it from the start, and no collection
 * comes before.
 */
const OLD_MEGABYTES = 90;

/**
 * How much of a function, in bytes of its code, runs between two looks at whether it is worth compiling with care: four times what V8
 * takes by itself. Each worker compiles for itself, a fifth of what the first thousands of documents take, and functions that were looked
 * at too early are compiled again when they meet what they had not met. With this, two workers take 5 to 7 per cent less of the processors,
 * one worker no more, and what compiled code and its notes hold stops growing earlier.
 */
const COMPILE_BUDGET = 270_000;

/**
 * How much code of other functions, in bytes, goes into a function that is compiled with care: less than half of what V8 takes by itself.
 * What is compiled takes 10 to 15 MB less with two workers; what they take of the processors differs less than runs of one program do.
 */
const INLINED_BYTES = 400;

/**
 * Flags of the whole process. Workers keep all processors busy, so helpers that share out the collection of a small space, or wait for
 * each other, take more of them than they spare.
 */
const V8_FLAGS = [
  `--min-semi-space-size=${YOUNG_HALF_MEGABYTES}`,
  `--heap-growing-percent=${GARBAGE_PERCENT}`,
  `--initial-old-space-size=${OLD_MEGABYTES}`,
  '--no-parallel-scavenge',
  `--interrupt-budget=${COMPILE_BUDGET}`,
  `--max-inlined-bytecode-size-cumulative=${INLINED_BYTES}`,
];

/** A document that ends this many workers is given up. */
const CHANCES = 2;

/**
 * @param file the bundle of `worker.ts`
 * @param heapMegabytes of a worker before it is ended; what needs more is a document made to do so
 * @param onWorkerLost told of the document at which a worker was lost, and why; null where it had begun none
 */
export const openPool = (file: URL, setup: WorkerSetup, workers: number, heapMegabytes: number, onWorkerLost: OnWorkerLost): PartPool => {
  for (const flag of V8_FLAGS) setFlagsFromString(flag);
  const pool = new Tinypool({
    filename: file.href,
    minThreads: 0,
    maxThreads: workers,
    // Threads stay for the next part.
    idleTimeout: 60_000,
    workerData: setup,
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: YOUNG_HALF_MEGABYTES * YOUNG_HALVES },
  });
  const runs = new Set<{ readonly plan: PartPlan; readonly begun: Int32Array }>();
  const attempt = async (plan: PartPlan, poisoned: readonly number[], begun: Int32Array): Promise<PartResult> => {
    const task: PartTask = { plan, poisoned, begun };
    const answer = (await pool.run(task)) as PartAnswer;
    if ('error' in answer) throw new BriefgraphError(answer.error.code, answer.error.message);
    return answer.result;
  };
  const run = async (plan: PartPlan): Promise<PartResult> => {
    const begun = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const losses = new Map<number, number>();
    const itself = { plan, begun };
    runs.add(itself);
    try {
      for (;;) {
        const poisoned = [...losses].filter(([, count]) => count >= CHANCES).map(([index]) => index);
        try {
          return await attempt(plan, poisoned, begun);
        } catch (error) {
          if (error instanceof BriefgraphError) throw error;
          const index = Atomics.load(begun, 0) - 1;
          onWorkerLost(plan.items[index]?.path ?? null, error);
          const count = (losses.get(index) ?? 0) + 1;
          // A worker that cannot even start, or that is lost at a document which it does not read, is no document's fault.
          if (index < 0 ? count >= CHANCES : count > CHANCES) throw error;
          losses.set(index, count);
          Atomics.store(begun, 0, 0);
        }
      }
    } finally {
      runs.delete(itself);
    }
  };
  return {
    run,
    atWork: () => {
      const done = [...runs].flatMap(({ plan, begun }) => plan.items.slice(0, Math.max(0, Atomics.load(begun, 0) - 1)));
      return { documents: done.length, size: sizeOfItems(done) };
    },
    close: () => pool.destroy(),
  };
};
