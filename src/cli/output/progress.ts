/** How far an archive is: a bar on a terminal, a line now and then elsewhere. */
import { stat } from 'node:fs/promises';
import type { SingleBar } from 'cli-progress';
import type { Progress } from '../../batch/index.js';
import { expand } from '../../input/index.js';
import type { Io } from '../io.js';
import { messages } from '../messages.js';

export interface ProgressDisplay {
  /** Bytes of the archive's files that have been read. */
  addBytes(count: number): void;
  /** From now on the pace is that of documents that are worked through. */
  beginWork(): void;
  stop(): void;
}

const BAR_EVERY = 200;
const LINE_EVERY = 10_000;
const FORMAT = '{bar} {percentage}% | {documents} documents, {rate}/s | {failed} failed | {left}';

/** What the files of an archive come to, found out while it is worked through. A list on standard input cannot be read twice. */
const measure = async (args: readonly string[], onBytes: (count: number) => void, signal: AbortSignal): Promise<boolean> => {
  if (args.includes('-')) return false;
  for await (const path of expand(args, [] as unknown as AsyncIterable<Uint8Array>)) {
    if (signal.aborted) return false;
    const size = typeof path === 'string' ? await stat(path).then((found) => found.size, () => 0) : 0;
    onBytes(size);
  }
  return true;
};

const clock = (seconds: number): string => {
  const whole = Math.round(seconds);
  const minutes = Math.floor(whole / 60);
  if (minutes >= 60) return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
  return minutes > 0 ? `${minutes} min ${whole % 60} s` : `${whole} s`;
};

/** How much of the archive's bytes is done: what was read, less what was found in it and still waits or is at work. */
const doneBytes = (read: number, { found, done }: Progress): number => (found === 0 ? 0 : (read * done) / found);

/**
 * @param args of the archive
 * @param progress how far the run is; null before it has begun
 * @param say writes a line of standard error
 */
export const showProgress = async (args: readonly string[], progress: () => Progress | null, io: Io, say: (line: string) => void): Promise<ProgressDisplay> => {
  const started = performance.now();
  const abort = new AbortController();
  let total = 0;
  let read = 0;
  let measured = false;
  void measure(args, (count) => (total += count), abort.signal).then((whole) => (measured = whole));
  const bytes = (): number => {
    const now = progress();
    return now === null ? 0 : doneBytes(read, now);
  };
  /** What is passed over at once, because the store has it, says nothing of the pace of the work. */
  let work = { since: started, bytes: 0 };

  const timeLeft = (): string => {
    const done = bytes() - work.bytes;
    if (!measured || done <= 0) return messages.timeUnknown;
    const seconds = (performance.now() - work.since) / 1000;
    return messages.timeLeft(clock((seconds * Math.max(0, total - bytes())) / done));
  };

  const view = () => {
    const { documents, failed } = progress()?.counts ?? { documents: 0, failed: 0 };
    const seconds = (performance.now() - started) / 1000;
    const share = measured && total > 0 ? Math.min(1, bytes() / total) : 0;
    return { documents, failed, rate: ((documents + failed) / Math.max(seconds, 0.001)).toFixed(1), share, left: timeLeft() };
  };

  let bar: SingleBar | undefined;
  if (io.stderr.isTTY) {
    const { default: progressBars } = await import('cli-progress');
    bar = new progressBars.SingleBar({ format: FORMAT, stream: io.stderr, hideCursor: true, clearOnComplete: true }, progressBars.Presets.shades_classic);
    bar.start(1000, 0, view());
  }
  const show = () => {
    const { share, ...values } = view();
    if (bar) bar.update(Math.round(share * 1000), values);
    else say(messages.progress(values.documents, values.rate, values.failed, values.left));
  };
  const timer = setInterval(show, bar ? BAR_EVERY : LINE_EVERY);
  timer.unref();
  return {
    addBytes: (count) => (read += count),
    beginWork: () => (work = { since: performance.now(), bytes: bytes() }),
    stop: () => {
      abort.abort();
      clearInterval(timer);
      bar?.stop();
    },
  };
};
