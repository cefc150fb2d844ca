/** `briefgraph extract`: briefs in, graphs out. */
import { errors } from '../../errors.js';
import type { Extractor } from '../../index.js';
import { holdsSeveral } from '../../input/index.js';
import type { JudgmentGraph } from '../../schema/index.js';
import { makeColors, wantsColor } from '../output/color.js';
import type { Format } from '../program/choices.js';
import { graphsIn } from '../inputs/briefs.js';
import { discover, type Input } from '../inputs/discover.js';
import { EXTENSIONS, openSeries } from '../output/format.js';
import type { ExitCode } from '../io.js';
import { causeOf, messages } from '../messages.js';
import type { ReadingFlags } from '../program/readingOptions.js';
import { makeExtractor } from '../inputs/extractor.js';
import type { Invocation } from '../invocation.js';
import type { View } from '../output/table.js';
import { openDirectory, planOutputs, writeWhole } from '../output/write.js';

export interface ExtractFlags extends ReadingFlags {
  readonly out?: string;
  readonly format?: Format;
}

const DEFAULT_WIDTH = 100;

const toStdout = async (
  inputs: readonly Input[],
  extractor: Extractor,
  format: Format,
  several: boolean,
  invocation: Invocation,
): Promise<void> => {
  const { stdout, io } = invocation;
  const view: View = { width: io.stdout.columns ?? DEFAULT_WIDTH, colors: makeColors(wantsColor(io.env, io.stdout)) };
  const { next, end } = await openSeries(format, several, view);
  for (const input of inputs) {
    for await (const { graph } of graphsIn(input, extractor, invocation)) {
      // Nobody reads any longer: the rest of the archive need not be extracted.
      if (stdout.closed) return;
      await stdout.write(next(graph));
    }
  }
  await stdout.write(end());
};

const toFiles = async (
  inputs: readonly Input[],
  extractor: Extractor,
  format: Format,
  dir: string,
  invocation: Invocation,
): Promise<void> => {
  const realDir = await openDirectory(dir).catch((error: unknown) => {
    throw errors.usage(messages.noOutputDirectory(dir, causeOf(error)));
  });
  const { targets, clashes } = planOutputs(inputs, dir, realDir, EXTENSIONS[format]);
  const view: View = { width: DEFAULT_WIDTH, colors: makeColors(false) };
  let written = 0;
  for (const [input, target] of targets) {
    const { failures } = invocation;
    const graphs: JudgmentGraph[] = [];
    for await (const { graph } of graphsIn(input, extractor, invocation)) graphs.push(graph);
    if (graphs.length === 0 && invocation.failures > failures) continue;
    const { next, end } = await openSeries(format, holdsSeveral(input.name), view);
    try {
      await writeWhole(target, graphs.map(next).join('') + end());
      written += 1;
      await invocation.say(messages.written(input.name, target, graphs.reduce((sum, { claims }) => sum + claims.length, 0)));
    } catch (error) {
      await invocation.fail(messages.notWritten(input.name, target, causeOf(error)));
    }
  }
  for (const clash of clashes) await invocation.fail(clash);
  if (written + invocation.failures > 1) await invocation.say(messages.total(written, invocation.failures));
};

/**
 * @param args files, directories and `-`; none stands for standard input, unless that is a terminal
 * @throws BriefgraphError when the command is used wrongly
 */
export const extractCommand = async (
  args: readonly string[],
  { out, format, ...reading }: ExtractFlags,
  invocation: Invocation,
): Promise<ExitCode> => {
  if (args.length === 0 && invocation.io.stdin.isTTY) throw errors.usage(messages.noInput);
  const named = args.length === 0 ? ['-'] : args;
  const extractor = await makeExtractor(reading);
  const { inputs, failures, several } = await discover(named);
  for (const failure of failures) await invocation.fail(failure);
  if (out === undefined) {
    await toStdout(inputs, extractor, format ?? (several ? 'ndjson' : 'json'), several, invocation);
  } else await toFiles(inputs, extractor, format ?? 'json', out, invocation);
  return invocation.exitCode();
};
