/** The library's own reading of a text, below the graph: whole-text findings with token spans. */
import { extractFindings, type Extraction } from '../../src/extract/index.js';
import { makeTools } from '../gold/tools.js';

export type { ActorMention } from '../../src/extract/actors/index.js';
export type { Extraction } from '../../src/extract/index.js';

/** A reader built like the extractor of the package, that keeps what the graph leaves out. */
export const createReader = (): ((text: string) => Extraction) => {
  const tools = makeTools();
  return (text) => extractFindings(text, null, tools);
};
