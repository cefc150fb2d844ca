/** `briefgraph enqueue`: the parts of an archive into a queue. */
import { errors } from '../../errors.js';
import { enqueue } from '../../queue/index.js';
import { openStore } from '../../store/index.js';
import { inputOptionsOf, queuePlaceOf, type InputFlags, type PartFlags, type QueueFlags } from '../program/archiveOptions.js';
import { failRun } from '../output/archiveRun.js';
import { toJson } from '../output/format.js';
import type { Invocation } from '../invocation.js';
import type { ExitCode } from '../io.js';
import { messages } from '../messages.js';

export interface EnqueueFlags extends InputFlags, PartFlags, QueueFlags {
  readonly out?: string;
  readonly maxWaiting: number;
  readonly json?: boolean;
}

/** @throws BriefgraphError when the command is used wrongly */
export const enqueueCommand = async (args: readonly string[], flags: EnqueueFlags, invocation: Invocation): Promise<ExitCode> => {
  if (args.length === 0) throw errors.usage(messages.noArchive);
  const store = flags.out === undefined ? null : await openStore(flags.out);
  try {
    const done = await enqueue({
      ...queuePlaceOf(flags),
      args,
      stdin: invocation.io.stdin as AsyncIterable<Uint8Array | string>,
      input: inputOptionsOf(flags),
      plan: { partSize: flags.partSize, retryFailed: flags.retryFailed ?? false },
      store,
      maxWaiting: flags.maxWaiting,
    });
    if (flags.json) await invocation.stdout.write(`${toJson(done)}\n`);
    else await invocation.say(messages.enqueued(done));
  } catch (error) {
    await failRun(error, invocation, messages.enqueueAgain);
  }
  return invocation.exitCode();
};
