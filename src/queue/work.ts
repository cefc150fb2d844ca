/** Takes parts from a queue and writes them into a store, on any number of machines. */
import { setTimeout as sleep } from 'node:timers/promises';
import { openPool, type OnWorkerLost, type PartResult } from '../batch/index.js';
import { BriefgraphError } from '../errors.js';
import type { ExtractorOptions } from '../extractor.js';
import { partName, type Store } from '../store/index.js';
import { unpackPlan, type PartJob } from './job.js';
import { connect, loadBull, type QueuePlace } from './redis.js';

export interface WorkSetup extends QueuePlace {
  readonly store: Store;
  readonly extractor: ExtractorOptions;
  readonly workers: number;
  readonly workerFile: URL;
  readonly heapMegabytes: number;
  /** A worker that is silent for this long is taken for lost, and its parts go to others. */
  readonly lostAfterMs: number;
  /** Ends when nothing waits and nothing is at work. */
  readonly drain: boolean;
  /** Ends after the parts at work. */
  readonly signal: AbortSignal;
}

export interface WorkHooks {
  readonly onPart: (part: string, result: PartResult) => void;
  /** The queue answers with an error; work goes on as soon as it can. */
  readonly onTrouble: (reason: string) => void;
  readonly onWorkerLost: OnWorkerLost;
  /** A part that could not be done; it stays in the queue's list of failed jobs. */
  readonly onPartLost: (part: string, reason: string) => void;
}

/** Workers may be killed any number of times; a document that ends them is found out by the pool. */
const MAX_STALLED = 1_000_000;

const LOOK_AGAIN_MS = 300;

/** Errors after which this machine cannot go on, while others might. */
const isFatal = (error: unknown): boolean => error instanceof BriefgraphError && error.code === 'store-unwritable';

/** @throws BriefgraphError `queue-unreachable`, `store-unwritable`, `dependency-missing` */
export const work = async (setup: WorkSetup, hooks: WorkHooks): Promise<void> => {
  const { Queue, UnrecoverableError, Worker } = await loadBull();
  const link = await connect(setup);
  const pool = openPool(setup.workerFile, setup, setup.workers, setup.heapMegabytes, hooks.onWorkerLost);
  const ends = new AbortController();
  let fatal: { readonly error: unknown } | undefined;
  const worker = new Worker<PartJob, PartResult>(
    setup.queue,
    async (job) => {
      const plan = unpackPlan(job.data);
      try {
        const result = await pool.run(plan);
        hooks.onPart(partName(plan.part), result);
        return result;
      } catch (error) {
        if (isFatal(error)) {
          fatal ??= { error };
          ends.abort();
        } else if (error instanceof BriefgraphError) throw new UnrecoverableError(error.message);
        throw error;
      }
    },
    {
      connection: link.redis,
      concurrency: setup.workers,
      lockDuration: setup.lostAfterMs,
      stalledInterval: Math.ceil(setup.lostAfterMs / 3),
      maxStalledCount: MAX_STALLED,
    },
  );
  worker.on('error', (error) => hooks.onTrouble(error.message));
  worker.on('failed', (job, error) => {
    if (job === undefined || error instanceof UnrecoverableError || job.attemptsMade >= (job.opts.attempts ?? 1)) {
      hooks.onPartLost(job?.id ?? setup.queue, error.message);
    }
  });
  const queue = new Queue<PartJob>(setup.queue, { connection: link.redis });
  queue.on('error', () => undefined);
  const isEmpty = async (): Promise<boolean> => {
    const counts = await queue.getJobCounts('waiting', 'active', 'delayed', 'prioritized');
    return Object.values(counts).every((count) => count === 0);
  };
  let redisGone = false;
  try {
    while (!ends.signal.aborted && !setup.signal.aborted) {
      if (setup.drain && (await Promise.race([isEmpty(), link.gone]))) break;
      await Promise.race([sleep(LOOK_AGAIN_MS), link.gone]);
    }
  } catch (error) {
    redisGone = true;
    throw error;
  } finally {
    // Without Redis nothing can be told to it; the parts at work are given out again.
    await worker.close(redisGone).catch(() => undefined);
    link.close();
    await queue.close().catch(() => undefined);
    await pool.close();
  }
  if (fatal !== undefined) throw fatal.error;
};
