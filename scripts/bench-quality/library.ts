/** The library's own reading of a text, below the graph: whole-text findings with token spans. */
import { compileResources, extractFindings, type Extraction } from '../../src/extract/index.js';
import { compileVerbs, createTreebankAnalyser } from '../../src/language/index.js';
import { loadLexicons, pageVocabulary, verbsOf } from '../../src/lexicon/index.js';

export type { ActorMention } from '../../src/extract/actors/index.js';
export type { Extraction } from '../../src/extract/index.js';

/** A reader built like the extractor of the package, that keeps what the graph leaves out. */
export const createReader = (): ((text: string) => Extraction) => {
  const lexicons = loadLexicons();
  const analyser = createTreebankAnalyser(compileVerbs(verbsOf(lexicons)));
  const tools = { analyser, page: pageVocabulary(), resources: compileResources(lexicons, analyser) };
  return (text) => extractFindings(text, null, tools);
};
