/** A store on disk with given graphs. */
import { PartBuilder, prepareStore } from '../../src/store/index.js';
import type { JudgmentGraph } from '../../src/schema/index.js';

/** @param root an empty or missing directory */
export const storeOf = async (root: string, parts: readonly (readonly JudgmentGraph[])[], files: 'parquet' | 'ndjson' = 'parquet'): Promise<string> => {
  const store = await prepareStore(root, { files, options: { scale: 'icd203', date: null, lexicons: null } }, { name: 'briefgraph', version: '0.0.0' });
  for (const [part, graphs] of parts.entries()) {
    const builder = await PartBuilder.open(store, part, `key-${part}`);
    for (const graph of graphs) builder.add(graph.documents[0]!.path ?? 'x', graph, { text: '', contentHash: graph.documents[0]!.id });
    await builder.write();
  }
  return root;
};
