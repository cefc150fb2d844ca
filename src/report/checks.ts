/** What callers give, checked before a page is made of it: a wrong value gets an error that names it. */
import * as z from 'zod';
import { errors } from '../errors.js';
import { graphSchema, levelSchema, type JudgmentGraph } from '../schema/index.js';
import { ACTOR_TYPES, SOURCE_TYPES } from '../schema/vocabulary.js';
import type { Summary } from './summary.js';
import { STANDINGS } from './ties.js';

/** @throws BriefgraphError `graph-invalid` */
export const checkGraph = (graph: JudgmentGraph, name: string): void => {
  const result = graphSchema.safeParse(graph);
  if (result.success) return;
  const [issue] = result.error.issues;
  throw errors.graph(name, `field ${issue?.path.join('.') || '(whole graph)'}: ${issue?.message ?? 'not a graph'}`);
};

const count = z.number().nonnegative();
const text = z.string();
const levelCount = z.object({ level: levelSchema, count });

const summarySchema: z.ZodType<Summary> = z.object({
  name: text,
  documents: count,
  claims: count,
  judgments: count,
  undated: count,
  withoutLevel: count,
  from: text.nullable(),
  to: text.nullable(),
  levels: z.array(levelCount),
  months: z.array(levelCount.extend({ month: z.string().regex(/^\d{4}-\d{2}$/) })),
  actors: z.array(z.object({ id: text, name: text, type: z.enum(ACTOR_TYPES), claims: count, levels: z.array(levelCount) })),
  sources: z.array(z.object({ id: text, name: text, type: z.enum(SOURCE_TYPES), claims: count })),
  ties: z.array(z.object({ from: text, to: text, standing: z.enum(STANDINGS), negated: z.boolean(), predicates: z.array(text), count, symmetric: z.boolean(), href: text.nullable() })),
  newest: z.array(z.object({ date: text.nullable(), title: text.nullable(), text, level: levelSchema, eventLevel: levelSchema, probability: z.object({ lower: z.number(), upper: z.number() }).nullable() })),
});

/** @throws BriefgraphError `option-invalid` */
export const checkSummary = (summary: Summary): void => {
  const result = summarySchema.safeParse(summary);
  if (result.success) return;
  const path = result.error.issues[0]?.path.join('.') ?? '';
  throw errors.option(path === '' ? 'summary' : `summary.${path}`, 'as summaryOfGraphs(graphs, name) makes it');
};
