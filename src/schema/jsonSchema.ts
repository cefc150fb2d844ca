import * as z from 'zod';
import { graphSchema } from './graph.js';

/** JSON Schema (draft 2020-12) of the graph, generated from the zod schema; shipped as `briefgraph/schema.json`. */
export const graphJsonSchema = (): Record<string, unknown> => ({
  title: 'briefgraph/1 judgment graph',
  ...z.toJSONSchema(graphSchema),
});
