/** The library as the extractor builds it, for scripts that look below the graph. */
import { compileResources, type Tools } from '../../src/extract/index.js';
import { compileVerbs, createTreebankAnalyser } from '../../src/language/index.js';
import { loadLexicons, pageVocabulary, verbsOf } from '../../src/lexicon/index.js';

export const makeTools = (): Tools => {
  const lexicons = loadLexicons();
  const analyser = createTreebankAnalyser(compileVerbs(verbsOf(lexicons)));
  return { analyser, page: pageVocabulary(), resources: compileResources(lexicons, analyser) };
};
