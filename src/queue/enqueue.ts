/** Puts the parts of an archive into a queue. */
import { setTimeout as sleep } from 'node:timers/promises';
import { withPlans, type PlanHooks, type PlanInput } from '../batch/index.js';
import type { Store } from '../store/index.js';
import { jobId, packPlan, type PartJob } from './job.js';
import { connect, loadBull, type QueuePlace } from './redis.js';

export interface EnqueueSetup extends PlanInput, QueuePlace {
  /** Leaves out what this store has already; without it all documents are put in line. */
  readonly store: Store | null;
  /** Parts that may wait in Redis, which holds them in memory, before the reading of the archive pauses. */
  readonly maxWaiting: number;
}

export interface Enqueued {
  parts: number;
  documents: number;
  /** Documents that the store had already, as they are; those that failed before among them. */
  unchanged: number;
  /** Documents that failed in an earlier run and are not tried again. */
  failedBefore: number;
}

const LOOK_AGAIN_MS = 200;

/** Retries are for a store or a machine that is in trouble; what is wrong with a document is a row in the failures. */
const ATTEMPTS = 100;
const RETRY_MS = 2000;

/** @throws BriefgraphError `queue-unreachable`, `dependency-missing`, and as `withPlans` */
export const enqueue = async (setup: EnqueueSetup): Promise<Enqueued> => {
  const { Queue } = await loadBull();
  const link = await connect(setup);
  const queue = new Queue<PartJob>(setup.queue, { connection: link.redis });
  // The connection itself tells when it is gone.
  queue.on('error', () => undefined);
  const done: Enqueued = { parts: 0, documents: 0, unchanged: 0, failedBefore: 0 };
  try {
    const onUnchanged: PlanHooks['onUnchanged'] = ({ failedBefore }) => {
      done.unchanged += 1;
      if (failedBefore) done.failedBefore += 1;
    };
    await withPlans(setup.store, setup, { onUnchanged }, async (plans) => {
      for await (const plan of plans) {
        while ((await Promise.race([queue.getWaitingCount(), link.gone])) >= setup.maxWaiting) await sleep(LOOK_AGAIN_MS);
        const options = { jobId: jobId(plan), removeOnComplete: true, attempts: ATTEMPTS, backoff: { type: 'fixed', delay: RETRY_MS } };
        await Promise.race([queue.add('part', packPlan(plan), options), link.gone]);
        done.parts += 1;
        done.documents += plan.items.length;
      }
    });
    return done;
  } finally {
    link.close();
    await queue.close().catch(() => undefined);
  }
};
