/** `briefgraph work`: parts out of a queue into a store. */
import type { PartResult } from '../../batch/index.js';
import { work } from '../../queue/index.js';
import { queuePlaceOf, type QueueFlags, type StoreFlags, type WorkerFlags } from '../program/archiveOptions.js';
import { failRun, failureReporter, workerLossReporter } from '../output/archiveRun.js';
import { toJson } from '../output/format.js';
import type { Invocation } from '../invocation.js';
import { EXIT, type ExitCode } from '../io.js';
import { messages } from '../messages.js';
import { setUpStore, WORKER_FILE, workersOf } from '../inputs/store.js';

export interface WorkFlags extends StoreFlags, WorkerFlags, QueueFlags {
  /** Seconds. */
  readonly lostAfter: number;
  readonly drain?: boolean;
  readonly tolerant?: boolean;
  readonly json?: boolean;
}

/** @throws BriefgraphError when the command is used wrongly */
export const workCommand = async (flags: WorkFlags, invocation: Invocation): Promise<ExitCode> => {
  const { store, extractor } = await setUpStore(flags);
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  process.once('SIGTERM', onSignal).once('SIGINT', onSignal);
  const done = { parts: 0, documents: 0, failed: 0, claims: 0 };
  const report = failureReporter(invocation);
  const onPart = (part: string, result: PartResult): void => {
    if (result.wasDone) return;
    done.parts += 1;
    done.documents += result.documents;
    done.failed += result.failed;
    done.claims += result.claims;
    report(result);
    void invocation.say(messages.partDone(part, result.documents, result.failed));
  };
  const troubles = new Set<string>();
  const onTrouble = (reason: string): void => {
    // A connection that is gone says so many times a second.
    if (!troubles.has(reason)) void invocation.say(messages.queueTrouble(reason));
    troubles.add(reason);
  };
  try {
    await work(
      {
        ...queuePlaceOf(flags),
        store,
        extractor,
        workers: workersOf(flags),
        workerFile: WORKER_FILE,
        heapMegabytes: flags.workerMemory,
        lostAfterMs: flags.lostAfter * 1000,
        drain: flags.drain ?? false,
        signal: stop.signal,
      },
      { onPart, onTrouble, onWorkerLost: workerLossReporter(invocation), onPartLost: (part, reason) => void invocation.fail(messages.inFile(part, reason)) },
    );
  } catch (error) {
    await failRun(error, invocation, messages.workAgain);
  } finally {
    process.off('SIGTERM', onSignal).off('SIGINT', onSignal);
  }
  if (flags.json) await invocation.stdout.write(`${toJson(done)}\n`);
  return done.failed > 0 && !flags.tolerant ? EXIT.someFailed : invocation.exitCode();
};
