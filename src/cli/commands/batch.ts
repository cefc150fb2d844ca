/** `briefgraph batch`: an archive in, a store out. */
import { runBatch, type Counts, type Progress } from '../../batch/index.js';
import { errors } from '../../errors.js';
import { inputOptionsOf, type InputFlags, type PartFlags, type StoreFlags, type WorkerFlags } from '../program/archiveOptions.js';
import { toJson } from '../output/format.js';
import type { Invocation } from '../invocation.js';
import { EXIT, type ExitCode } from '../io.js';
import { messages } from '../messages.js';
import { failRun, failureReporter, workerLossReporter } from '../output/archiveRun.js';
import { showProgress, type ProgressDisplay } from '../output/progress.js';
import { setUpStore, WORKER_FILE, workersOf } from '../inputs/store.js';

export interface BatchFlags extends InputFlags, PartFlags, StoreFlags, WorkerFlags {
  readonly json?: boolean;
  /** Leave with 0 although some documents failed. */
  readonly tolerant?: boolean;
}

const summaryOf = (counts: Counts, seconds: number, store: string) => ({
  store,
  ...counts,
  seconds: Math.round(seconds * 1000) / 1000,
  documentsPerSecond: Math.round(((counts.documents + counts.failed) / seconds) * 10) / 10,
});

/** @throws BriefgraphError when the command is used wrongly */
export const batchCommand = async (args: readonly string[], flags: BatchFlags, invocation: Invocation): Promise<ExitCode> => {
  const { io } = invocation;
  if (args.length === 0) throw errors.usage(messages.noArchive);
  const started = performance.now();
  const { store, extractor } = await setUpStore(flags);
  let display: ProgressDisplay | undefined;
  let counts: Counts;
  let progress: (() => Progress) | undefined;
  try {
    display = await showProgress(args, () => progress?.() ?? null, io, (line) => void invocation.say(line));
    counts = await runBatch(
      {
        args,
        stdin: io.stdin as AsyncIterable<Uint8Array | string>,
        input: inputOptionsOf(flags),
        plan: { partSize: flags.partSize, retryFailed: flags.retryFailed ?? false },
        store,
        extractor,
        workers: workersOf(flags),
        workerFile: WORKER_FILE,
        heapMegabytes: flags.workerMemory,
        onBytes: (count) => display?.addBytes(count),
      },
      {
        onStart: (read) => (progress = read),
        onFirstPart: () => display?.beginWork(),
        onPart: failureReporter(invocation),
        onWorkerLost: workerLossReporter(invocation),
      },
    );
  } catch (error) {
    display?.stop();
    await failRun(error, invocation, messages.resumable);
    return invocation.exitCode();
  }
  display.stop();
  const summary = summaryOf(counts, (performance.now() - started) / 1000, store.root);
  if (flags.json) await invocation.stdout.write(`${toJson(summary)}\n`);
  else await invocation.say(messages.batchDone(summary));
  // Each failed document is named in the store, the first ones of this run on standard error too.
  return counts.failed + counts.failedBefore > 0 && !flags.tolerant ? EXIT.someFailed : invocation.exitCode();
};
