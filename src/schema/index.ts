/** `briefgraph/schema`: the vocabulary of the graph as zod schemas, types and JSON Schema. */
export * from './graph.js';
export { graphJsonSchema } from './jsonSchema.js';
