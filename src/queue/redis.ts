/** The connection to Redis. BullMQ and ioredis are optional: they are loaded when a queue is asked for. */
import type { Redis } from 'ioredis';
import { errors } from '../errors.js';

export interface QueuePlace {
  /** `redis://…` or `rediss://…` */
  readonly url: string;
  /** Name of the queue. */
  readonly queue: string;
  /** How long Redis may be gone before the work is given up. */
  readonly patienceMs: number;
}

export interface Link {
  readonly redis: Redis;
  /** Settles, with an error, only when Redis has been gone for longer than patience allows. */
  readonly gone: Promise<never>;
  close(): void;
}

/** The address without its password, for messages. */
const shown = (url: string): string => url.replace(/(\/\/[^:@/]*:)[^@/]*@/, '$1***@');

const NEEDED = ['bullmq', 'ioredis'];
const PURPOSE = 'A queue';

export const loadBull = () =>
  import('bullmq').catch(() => {
    throw errors.dependency(NEEDED, PURPOSE);
  });

const loadRedis = () =>
  import('ioredis').catch(() => {
    throw errors.dependency(NEEDED, PURPOSE);
  });

const RETRY_MS = 500;

/** @throws BriefgraphError `queue-unreachable` when there is no Redis, `dependency-missing` */
export const connect = async ({ url, patienceMs }: QueuePlace): Promise<Link> => {
  const { Redis } = await loadRedis();
  let connected = false;
  const redis = new Redis(url, {
    lazyConnect: true,
    maxRetriesPerRequest: null,
    retryStrategy: () => (connected ? RETRY_MS : null),
  });
  let cause: unknown = 'connection closed';
  redis.on('error', (error) => (cause = error));
  let timer: NodeJS.Timeout | undefined;
  const gone = new Promise<never>((_, reject) => {
    redis.on('close', () => {
      if (connected) timer ??= setTimeout(() => reject(errors.queue(shown(url), cause)), patienceMs);
    });
    redis.on('ready', () => {
      clearTimeout(timer);
      timer = undefined;
    });
  });
  // Whoever is interested races with it; nobody may be.
  gone.catch(() => undefined);
  try {
    await redis.connect();
  } catch (error) {
    redis.disconnect();
    throw errors.queue(shown(url), cause === 'connection closed' ? error : cause);
  }
  connected = true;
  return {
    redis,
    gone,
    close: () => {
      connected = false;
      clearTimeout(timer);
      redis.disconnect();
    },
  };
};
