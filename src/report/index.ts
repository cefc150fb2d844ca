/** `briefgraph/report`: graphs as pages for people. */
import { errors } from '../errors.js';
import type { JudgmentGraph } from '../schema/index.js';
import { briefBody, briefHeader } from './brief.js';
import { page } from './page.js';
import type { Summary } from './summary.js';

export interface BriefReportOptions {
  /** The text that the graph was read from, unchanged. Without it the page shows the claims one after the other. */
  readonly text?: string;
}

/**
 * The report on one brief: a whole HTML document in one string, which loads nothing and sends nothing. Everything from the brief is escaped.
 * @throws BriefgraphError `option-invalid` when the graph was not read from that text
 */
export const briefReport = (graph: JudgmentGraph, { text }: BriefReportOptions = {}): string => {
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
 */
export const archiveReport = async (summary: Summary): Promise<string> => {
  // Plots bring libraries that a report on one brief can do without.
  const archive = await import('./archive.js');
  return archive.archiveReport(summary);
};

export { summaryOfGraphs, type ActorFigures, type LevelCount, type Listed, type Summary } from './summary.js';
export type { Standing, Tie } from './ties.js';
