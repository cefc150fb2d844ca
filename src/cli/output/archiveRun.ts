/** What commands that work through archives say of failures on the way. */
import type { OnWorkerLost, PartResult } from '../../batch/index.js';
import { BriefgraphError } from '../../errors.js';
import type { Invocation } from '../invocation.js';
import { causeOf, messages } from '../messages.js';

/**
 * Says why a run that had begun came to its end, and what to do. @throws what is no fault of the run
 */
export const failRun = async (error: unknown, invocation: Invocation, advice: string): Promise<void> => {
  if (!(error instanceof BriefgraphError) || error.code === 'store-in-use' || error.code === 'dependency-missing') throw error;
  await invocation.fail(error.message);
  await invocation.say(advice);
};

const NAMED_FAILURES = 20;

/** Names the first failures; all of them stand in the table. */
export const failureReporter = (invocation: Invocation): ((result: PartResult) => void) => {
  let named = 0;
  return ({ reasons }) => {
    for (const reason of reasons) if ((named += 1) <= NAMED_FAILURES) void invocation.say(reason);
  };
};

export const workerLossReporter =
  (invocation: Invocation): OnWorkerLost =>
  (path, cause) =>
    void invocation.say(messages.workerLost(path, causeOf(cause)));
