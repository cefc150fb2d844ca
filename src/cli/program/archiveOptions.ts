/** The options of the commands that work through archives: batch, enqueue, work and pipe. */
import { InvalidArgumentError, Option, type Command } from 'commander';
import type { InputOptions } from '../../input/index.js';
import type { QueuePlace } from '../../queue/index.js';
import { STORE_FORMATS } from './choices.js';
import { messages } from '../messages.js';
import type { ReadingFlags } from './readingOptions.js';

export interface InputFlags {
  readonly textColumn: string;
  readonly idColumn: string;
  readonly dateColumn: string;
  readonly maxBytes: number;
}

export interface PartFlags {
  readonly partSize: number;
  readonly retryFailed?: boolean;
}

export interface StoreFlags extends ReadingFlags {
  readonly out: string;
  readonly format: (typeof STORE_FORMATS)[number];
}

export interface WorkerFlags {
  readonly workers?: number;
  /** Megabytes of heap for each worker. */
  readonly workerMemory: number;
}

export interface QueueFlags {
  readonly redis: string;
  readonly queue: string;
  /** Seconds. */
  readonly redisPatience: number;
}

/** V8 lets a heap with a limit from 2 GB on grow to four times what is alive before it collects; below that, to less than twice. */
const WORKER_MEGABYTES = 1536;

const parseCount = (value: string): number => {
  const count = Number(value);
  if (!Number.isSafeInteger(count) || count < 1) throw new InvalidArgumentError(messages.notACount);
  return count;
};

const UNITS: Readonly<Record<string, number>> = { '': 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3 };

const parseBytes = (value: string): number => {
  const found = /^(\d+)([kmg]?)$/i.exec(value);
  const bytes = found === null ? 0 : Number(found[1]) * UNITS[found[2].toLowerCase()];
  if (!Number.isSafeInteger(bytes) || bytes < 1) throw new InvalidArgumentError(messages.notASize);
  return bytes;
};

export const addColumnOptions = (command: Command): Command =>
  command
    .option('--text-column <name>', 'column or field that holds the text', 'text')
    .option('--id-column <name>', 'column or field that holds an id', 'id')
    .option('--date-column <name>', 'column or field that holds the reference date, ISO 8601', 'date');

const MAX_BYTES = 16 * 1024 ** 2;

export const addInputOptions = (command: Command): Command =>
  addColumnOptions(command).addOption(
    new Option('--max-bytes <size>', 'the most that one document may have, as 500k or 16m').argParser(parseBytes).default(MAX_BYTES, '16m'),
  );

export const addPartOptions = (command: Command): Command =>
  command
    .addOption(new Option('--part-size <n>', 'documents of a part').argParser(parseCount).default(500))
    .option('--retry-failed', 'do again what failed in an earlier run');

export const addStoreOptions = (command: Command): Command =>
  command
    .requiredOption('--out <store>', 'directory of the store')
    .addOption(new Option('--format <format>', 'files of the store').choices(STORE_FORMATS).default('parquet'));

export const addWorkerOptions = (command: Command): Command =>
  command
    .addOption(new Option('--workers <n>', 'worker threads (default: one a processor)').argParser(parseCount))
    .addOption(new Option('--worker-memory <megabytes>', 'heap of a worker').argParser(parseCount).default(WORKER_MEGABYTES));

export const addTolerant = (command: Command): Command => command.option('--tolerant', 'leave with 0 although some documents failed');

const parseRedis = (value: string): string => {
  if (!/^rediss?:\/\//.test(value) || !URL.canParse(value)) throw new InvalidArgumentError(messages.notAUrl);
  return value;
};

export const addQueueOptions = (command: Command): Command =>
  command
    .addOption(new Option('--redis <url>', 'address of Redis, redis://host:port').argParser(parseRedis).makeOptionMandatory())
    .option('--queue <name>', 'name of the queue', 'briefgraph')
    .addOption(new Option('--redis-patience <seconds>', 'how long Redis may be gone').argParser(parseCount).default(30));

export const queuePlaceOf = ({ redis, queue, redisPatience }: QueueFlags): QueuePlace => ({ url: redis, queue, patienceMs: redisPatience * 1000 });

export const addLostAfter = (command: Command): Command =>
  command.addOption(new Option('--lost-after <seconds>', 'silence after which a worker is taken for lost').argParser(parseCount).default(15));

export const addMaxWaiting = (command: Command): Command =>
  command.addOption(new Option('--max-waiting <n>', 'parts that may wait in Redis').argParser(parseCount).default(64));

export const inputOptionsOf = ({ textColumn, idColumn, dateColumn, maxBytes }: InputFlags): InputOptions => ({
  columns: { text: textColumn, id: idColumn, date: dateColumn },
  maxBytes,
});
