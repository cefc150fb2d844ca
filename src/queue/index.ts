/** Parts over a queue on Redis: put in line by one, done by many. */
export { enqueue, type Enqueued, type EnqueueSetup } from './enqueue.js';
export type { QueuePlace } from './redis.js';
export { work, type WorkHooks, type WorkSetup } from './work.js';
