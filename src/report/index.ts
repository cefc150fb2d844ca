/** `briefgraph/report`: graphs as pages for people. */
import { checkOptions } from '../checks.js';
import { errors } from '../errors.js';
import type { JudgmentGraph } from '../schema/index.js';
import { briefBody, briefHeader } from './brief.js';
import { checkGraph, checkSummary } from './checks.js';
import { page } from './page.js';
import { summarize, type Summary } from './summary.js';

export interface BriefReportOptions {
  /** The text that the graph was read from, unchanged. Without it the page shows the claims one after the other. */
  readonly text?: string;
}

/**
 * The report on one brief: a whole HTML document in one string, which loads nothing and sends nothing. Everything from the brief is escaped.
 * @throws BriefgraphError `graph-invalid` for what is no graph, `option-invalid` for an unknown option and for a text that the graph was not read from
 */
export const briefReport = (graph: JudgmentGraph, options: BriefReportOptions = {}): string => {
  checkGraph(graph, 'briefReport');
  checkOptions(options, ['text']);
  const { text } = options;
  if (text !== undefined && typeof text !== 'string') throw errors.option('text', 'a string');
  if (text !== undefined && graph.claims.some(({ span, text: own }) => text.slice(span.start, span.end) !== own)) {
    throw errors.option('text', 'the text that the graph was read from');
  }
  const [document] = graph.documents;
  const { name, version, scale } = graph.generator;
  return page({
    title: document?.title ?? document?.path ?? 'Brief',
    header: briefHeader(graph),
    body: briefBody(graph, text ?? null),
    footer: `Read by ${name} ${version} on the scale ${scale}.`,
    data: { name: 'graph.json', value: graph },
  });
};

/**
 * The report on an archive: levels over time and by actor as plots, actors, sources, the newest judgments. A whole HTML document in one string.
 * @param summary see `summaryOfGraphs`
 * @throws BriefgraphError `option-invalid` when it is no summary
 */
export const archiveReport = async (summary: Summary): Promise<string> => {
  checkSummary(summary);
  // Plots bring libraries that a report on one brief can do without.
  const archive = await import('./archive.js');
  return archive.archiveReport(summary);
};

/**
 * What an archive holds, in figures.
 * @param name what the page calls the archive
 * @throws BriefgraphError `graph-invalid` for the first that is no graph, `option-invalid` for what is no list or no name
 */
export const summaryOfGraphs = (graphs: readonly JudgmentGraph[], name: string): Summary => {
  if (!Array.isArray(graphs)) throw errors.option('graphs', 'a list of graphs');
  if (typeof name !== 'string') throw errors.option('name', 'a string');
  for (const [at, graph] of graphs.entries()) checkGraph(graph as JudgmentGraph, `graphs[${at}]`);
  return summarize(graphs, name);
};

export type { ActorFigures, LevelCount, Listed, Summary } from './summary.js';
export { STANDINGS, type Standing, type Tie } from './ties.js';
