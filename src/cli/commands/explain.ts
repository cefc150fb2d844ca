/** `briefgraph explain`: why claims got their level, actors and sources. */
import { stat } from 'node:fs/promises';
import { errors } from '../../errors.js';
import { explain } from '../../index.js';
import type { Claim, JudgmentGraph } from '../../schema/index.js';
import { graphsIn } from '../inputs/briefs.js';
import { STDIN, type Input } from '../inputs/discover.js';
import type { ExitCode } from '../io.js';
import { messages } from '../messages.js';
import type { ReadingFlags } from '../program/readingOptions.js';
import { printable } from '../output/printable.js';
import type { Invocation } from '../invocation.js';
import { makeExtractor } from '../inputs/extractor.js';

const isFile = (path: string): Promise<boolean> => stat(path).then((found) => found.isFile(), () => false);

/** The claim of that id or, as the table view numbers them, that number; all of them when none is asked for. */
const chosenClaims = async (name: string, { claims }: JudgmentGraph, wanted: string | undefined): Promise<readonly Claim[]> => {
  if (wanted === undefined) return claims;
  const claim = claims.find(({ id }) => id === wanted) ?? (/^\d+$/.test(wanted) ? claims[Number(wanted) - 1] : undefined);
  if (claim === undefined) throw errors.usage((await isFile(wanted)) ? messages.explainsOne(wanted) : messages.noSuchClaim(name, wanted, claims.length));
  return [claim];
};

/** @throws BriefgraphError when the command is used wrongly, which includes a claim that the brief does not have */
export const explainCommand = async (
  file: string,
  claimId: string | undefined,
  flags: ReadingFlags,
  invocation: Invocation,
): Promise<ExitCode> => {
  const input: Input = file === '-' ? STDIN : { name: file, path: file, key: file };
  const extractor = await makeExtractor(flags);
  const graphs: JudgmentGraph[] = [];
  for await (const { graph } of graphsIn(input, extractor, invocation)) {
    graphs.push(graph);
    if (graphs.length > 1) throw errors.usage(messages.oneBrief(file));
  }
  const [graph] = graphs;
  if (graph === undefined) {
    if (invocation.failures === 0) await invocation.say(messages.noClaims(input.name));
    return invocation.exitCode();
  }
  const claims = await chosenClaims(input.name, graph, claimId);
  if (claims.length === 0) await invocation.say(messages.noClaims(input.name));
  let separator = '';
  for (const { id } of claims) {
    await invocation.stdout.write(`${separator}${printable(explain(graph, id)).trimEnd()}\n`);
    separator = '\n';
  }
  return invocation.exitCode();
};
