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
 * Megabytes of a worker for what is new. V8 would take four times as much, fill it before it looks, and let the rest of the heap
 * grow along; with this a worker that has read a thousand documents is as large as it will be, and is no slower.
 */
const YOUNG_MEGABYTES = 12;

/**
 * Per cent of what is alive by which a heap may grow before V8 collects it. By itself V8 allows up to 80, and comes to that later or
 * sooner, so that memory goes on growing for thousands of documents while what is alive stays the same.
 */
const GARBAGE_PERCENT = 30;

/** A document that ends this many workers is given up. */
const CHANCES = 2;

/**
 * @param file the bundle of `worker.ts`
 * @param heapMegabytes of a worker before it is ended; what needs more is a document made to do so
 * @param onWorkerLost told of the document at which a worker was lost, and why; null where it had begun none
 */
export const openPool = (file: URL, setup: WorkerSetup, workers: number, heapMegabytes: number, onWorkerLost: OnWorkerLost): PartPool => {
  setFlagsFromString(`--heap-growing-percent=${GARBAGE_PERCENT}`);
  const pool = new Tinypool({
    filename: file.href,
    minThreads: 0,
    maxThreads: workers,
    // Threads stay for the next part.
    idleTimeout: 60_000,
    workerData: setup,
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
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
