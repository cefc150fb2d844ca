import { extract, type JudgmentGraph } from 'briefgraph';
import { judgments } from 'briefgraph/query';
import { briefReport } from 'briefgraph/report';
import { graphSchema } from 'briefgraph/schema';
import { parse } from 'briefgraph/syntax';

const text = 'Tallinn will likely not reopen the Narva crossing before May.';
const graph: JudgmentGraph = extract(text);
export const level: string | undefined = graph.claims[0]?.likelihood?.level;
export const asked = judgments([graph]).about('Estonia').atLeast('likely');
export const page: string = briefReport(graph, { text });
export const checked: JudgmentGraph = graphSchema.parse(graph);
export const sentences: number = parse(text).length;
// @ts-expect-error a brief is a string
extract(7);
