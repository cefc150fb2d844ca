/** `briefgraph report`: a brief, a graph or a store as one page for people. */
import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { BriefgraphError, errors } from '../../errors.js';
import type { Extractor } from '../../index.js';
import { INPUT_DEFAULTS } from '../../input/index.js';
import type { JudgmentGraph } from '../../schema/index.js';
import { graphsIn } from '../inputs/briefs.js';
import { STDIN } from '../inputs/discover.js';
import { holdsGraphs, readGraphFile } from '../inputs/graphFiles.js';
import { readText } from '../inputs/readText.js';
import { failureOf, type Invocation } from '../invocation.js';
import type { ExitCode } from '../io.js';
import { causeOf, messages } from '../messages.js';
import { makeExtractor } from '../inputs/extractor.js';
import type { ReadingFlags } from '../program/readingOptions.js';
import { writeWhole } from '../output/write.js';

export interface ReportFlags extends ReadingFlags {
  readonly out?: string;
  readonly text?: string;
}

/** What a report is about: graphs, and where there is one only, perhaps its text. */
interface Subject {
  readonly graphs: readonly JudgmentGraph[];
  readonly text: string | null;
}

const readStdin = async (extractor: Extractor, { io }: Invocation): Promise<Subject> => {
  const text = await readText(STDIN, io.stdin, INPUT_DEFAULTS.maxBytes);
  return { graphs: [extractor.extract(text)], text };
};

/** The briefs of a file; an archive or a table has several. What cannot be read is named and left out. */
const readBriefs = async (path: string, extractor: Extractor, invocation: Invocation): Promise<Subject> => {
  const graphs: JudgmentGraph[] = [];
  let first: string | null = null;
  for await (const { graph, text } of graphsIn({ name: path, path, key: path }, extractor, invocation)) {
    graphs.push(graph);
    first ??= text;
  }
  return { graphs, text: graphs.length === 1 ? first : null };
};

const readGraphs = async (path: string, text: string | undefined, { io }: Invocation): Promise<Subject> => ({
  graphs: await readGraphFile(path),
  text: text === undefined ? null : await readText({ name: text, path: text }, io.stdin),
});

const subjectOf = async (input: string, { text, ...reading }: Omit<ReportFlags, 'out'>, invocation: Invocation): Promise<Subject> => {
  if (input !== '-' && holdsGraphs(input)) return readGraphs(input, text, invocation);
  if (text !== undefined) throw errors.usage(messages.textWithoutGraph);
  const extractor = await makeExtractor(reading);
  return input === '-' ? readStdin(extractor, invocation) : readBriefs(input, extractor, invocation);
};

const pageOfGraphs = async (name: string, { graphs, text }: Subject): Promise<string | null> => {
  const [graph] = graphs;
  if (graph === undefined) return null;
  const { archiveReport, briefReport, summaryOfGraphs } = await import('../../report/index.js');
  const isBrief = graphs.length === 1 && graph.documents.length <= 1;
  if (!isBrief && text !== null) throw errors.usage(messages.textOfSeveral(name));
  return isBrief ? briefReport(graph, text === null ? {} : { text }) : archiveReport(summaryOfGraphs(graphs, basename(name)));
};

const pageOfStore = async (root: string): Promise<string> => {
  const [{ openEngine }, { archiveReport }, { summaryOfStore }] = await Promise.all([import('../../sql/index.js'), import('../../report/index.js'), import('../../report/storeSummary.js')]);
  const engine = await openEngine(root);
  try {
    return await archiveReport(await summaryOfStore(engine, basename(resolve(root))));
  } finally {
    engine.close();
  }
};

const isDirectory = async (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

const pageOf = async (input: string, flags: Omit<ReportFlags, 'out'>, invocation: Invocation): Promise<string | null> =>
  input !== '-' && (await isDirectory(input)) ? pageOfStore(input) : pageOfGraphs(input, await subjectOf(input, flags, invocation));

/** @throws BriefgraphError when the command is used wrongly */
export const reportCommand = async (input: string, { out, ...flags }: ReportFlags, invocation: Invocation): Promise<ExitCode> => {
  let page: string | null;
  try {
    page = await pageOf(input, flags, invocation);
  } catch (error) {
    if (error instanceof BriefgraphError && ['usage', 'dependency-missing'].includes(error.code)) throw error;
    await invocation.fail(failureOf(input, error));
    return invocation.exitCode();
  }
  if (page === null) {
    if (invocation.failures === 0) await invocation.fail(messages.nothingToReport(input));
    return invocation.exitCode();
  }
  if (out === undefined || out === '-') await invocation.stdout.write(page);
  else {
    try {
      await writeWhole(out, page);
      await invocation.say(messages.reported(input, out));
    } catch (error) {
      await invocation.fail(messages.notWritten(input, out, causeOf(error)));
    }
  }
  return invocation.exitCode();
};
