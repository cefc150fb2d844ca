/** `briefgraph/report`: graphs as pages for people. */
import { errors } from '../errors.js';
import type { JudgmentGraph } from '../schema/index.js';
import { briefBody, briefHeader } from './brief.js';
import { page } from './page.js';

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
