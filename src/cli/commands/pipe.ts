/** `briefgraph pipe`: NDJSON through standard input and output. */
import { errors } from '../../errors.js';
import { pipe } from '../../pipe/pipe.js';
import { inputOptionsOf, type InputFlags } from '../program/archiveOptions.js';
import { toJson } from '../output/format.js';
import type { Invocation } from '../invocation.js';
import { EXIT, type ExitCode } from '../io.js';
import { messages } from '../messages.js';
import type { ReadingFlags } from '../program/readingOptions.js';
import { makeExtractor } from '../inputs/extractor.js';

export interface PipeFlags extends InputFlags, ReadingFlags {
  /** Leave with 0 although some rows are errors. */
  readonly tolerant?: boolean;
}

/** @throws BriefgraphError when the command is used wrongly */
export const pipeCommand = async ({ tolerant, ...flags }: PipeFlags, invocation: Invocation): Promise<ExitCode> => {
  const { io, stdout } = invocation;
  if (io.stdin.isTTY) throw errors.usage(messages.noPipe);
  const extractor = await makeExtractor(flags);
  let failed = false;
  for await (const row of pipe(io.stdin as AsyncIterable<Uint8Array | string>, extractor, inputOptionsOf(flags))) {
    if ('error' in row) failed = true;
    await stdout.write(`${toJson(row)}\n`);
    // Nobody reads any longer.
    if (stdout.closed) break;
  }
  const code = await invocation.exitCode();
  return failed && !tolerant ? EXIT.someFailed : code;
};
