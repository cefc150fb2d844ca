/** Worker threads that do parts. A worker that is lost costs its part a second try, never the run. */
import { Tinypool } from 'tinypool';
import { BriefgraphError } from '../errors.js';
import type { PartResult } from './part.js';
import type { PartPlan } from './plan.js';
import type { PartAnswer, PartTask, WorkerSetup } from './worker.js';

export interface PartPool {
  /** @throws BriefgraphError as `doPart` */
  run(plan: PartPlan): Promise<PartResult>;
  /** Documents begun in the parts at work. */
  begun(): number;
  close(): Promise<void>;
}

/** A document that ends this many workers is given up. */
const CHANCES = 2;

/**
 * @param file the bundle of `worker.ts`
 * @param heapMegabytes of a worker before it is ended; what needs more is a document made to do so
 */
export const openPool = (file: URL, setup: WorkerSetup, workers: number, heapMegabytes: number): PartPool => {
  const pool = new Tinypool({
    filename: file.href,
    minThreads: 0,
    maxThreads: workers,
    // Threads stay for the next part.
    idleTimeout: 60_000,
    workerData: setup,
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
  });
  const counters = new Set<Int32Array>();
  const attempt = async (plan: PartPlan, poisoned: readonly number[], begun: Int32Array): Promise<PartResult> => {
    const task: PartTask = { plan, poisoned, begun };
    const answer = (await pool.run(task)) as PartAnswer;
    if ('error' in answer) throw new BriefgraphError(answer.error.code, answer.error.message);
    return answer.result;
  };
  const run = async (plan: PartPlan): Promise<PartResult> => {
    const begun = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const losses = new Map<number, number>();
    counters.add(begun);
    try {
      for (;;) {
        const poisoned = [...losses].filter(([, count]) => count >= CHANCES).map(([index]) => index);
        try {
          return await attempt(plan, poisoned, begun);
        } catch (error) {
          if (error instanceof BriefgraphError) throw error;
          const index = Atomics.load(begun, 0) - 1;
          const count = (losses.get(index) ?? 0) + 1;
          // A worker that cannot even start, or that is lost at a document which it does not read, is no document's fault.
          if (index < 0 ? count >= CHANCES : count > CHANCES) throw error;
          losses.set(index, count);
          Atomics.store(begun, 0, 0);
        }
      }
    } finally {
      counters.delete(begun);
    }
  };
  return {
    run,
    begun: () => [...counters].reduce((sum, counter) => sum + Atomics.load(counter, 0), 0),
    close: () => pool.destroy(),
  };
};
