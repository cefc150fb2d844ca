/** `briefgraph/schema`: the vocabulary of the graph as zod schemas, types and JSON Schema. */
export * from './graph.js';
export { RANKED_LEVELS, rankOf, SORTED_LEVELS, type RankedLevel } from './levels.js';
export { graphJsonSchema } from './jsonSchema.js';
