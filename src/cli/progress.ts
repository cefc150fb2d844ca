/** How far an archive is: a bar on a terminal, a line now and then elsewhere. */
import { stat } from 'node:fs/promises';
import type { SingleBar } from 'cli-progress';
import type { Counts } from '../batch/index.js';
import { expand } from '../input/index.js';
import type { Io } from './io.js';
import { messages } from './messages.js';

export interface Progress {
  /** Bytes of the archive's files that have been read. */
  addBytes(count: number): void;
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

/**
 * @param args of the archive
 * @param counts what is done so far
 * @param say writes a line of standard error
 */
export const showProgress = async (args: readonly string[], counts: () => Counts, io: Io, say: (line: string) => void): Promise<Progress> => {
  const started = performance.now();
  const abort = new AbortController();
  let total = 0;
  let read = 0;
  let measured = false;
  void measure(args, (count) => (total += count), abort.signal).then((whole) => (measured = whole));

  const view = () => {
    const { documents, failed } = counts();
    const seconds = (performance.now() - started) / 1000;
    const share = measured && total > 0 ? Math.min(1, read / total) : null;
    const left = share === null || share === 0 ? messages.timeUnknown : messages.timeLeft(clock((seconds * (1 - share)) / share));
    return { documents, failed, rate: ((documents + failed) / Math.max(seconds, 0.001)).toFixed(1), share, left };
  };

  let bar: SingleBar | undefined;
  if (io.stderr.isTTY) {
    const { default: progress } = await import('cli-progress');
    bar = new progress.SingleBar({ format: FORMAT, stream: io.stderr, hideCursor: true, clearOnComplete: true }, progress.Presets.shades_classic);
    bar.start(1000, 0, view());
  }
  const show = () => {
    const { share, ...values } = view();
    if (bar) bar.update(Math.round((share ?? 0) * 1000), values);
    else say(messages.progress(values.documents, values.rate, values.failed, values.left));
  };
  const timer = setInterval(show, bar ? BAR_EVERY : LINE_EVERY);
  timer.unref();
  return {
    addBytes: (count) => (read += count),
    stop: () => {
      abort.abort();
      clearInterval(timer);
      bar?.stop();
    },
  };
};
