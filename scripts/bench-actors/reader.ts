/** Whole texts read down to their actors: the graph keeps only those of claims, the benchmarks want all. */
import { compileActors, findActors, internSentence, isKnownName, type ActorLexicon, type ActorScan } from '../../src/extract/actors/index.js';
import { compileClauses, readClauses } from '../../src/extract/clauses/index.js';
import type { AnalysedDocument } from '../../src/extract/document.js';
import { compileVerbs, createTreebankAnalyser } from '../../src/language/index.js';
import { loadLexicons, verbsOf, Vocabulary, type UserLexicons } from '../../src/lexicon/index.js';
import { makeReading, type Block } from '../../src/text/index.js';

/** Offsets in UTF-16 code units, end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface ActorReader {
  readonly lexicon: ActorLexicon;
  /** Reads a text as one paragraph, so that nothing of it is taken for page furniture. */
  analyse(text: string): AnalysedDocument;
  scan(document: AnalysedDocument): ActorScan;
}

export const createActorReader = (user?: UserLexicons): ActorReader => {
  const lexicons = loadLexicons(user);
  const vocabulary = new Vocabulary();
  const analyser = createTreebankAnalyser(compileVerbs(verbsOf(lexicons)));
  const clauses = compileClauses(lexicons, vocabulary);
  const lexicon = compileActors(lexicons, analyser.tokenize, vocabulary);
  return {
    lexicon,
    analyse(text) {
      const reading = makeReading(text, [{ start: 0, end: text.length }]);
      const block: Block = { kind: 'paragraph', reading, section: 0, marks: [], label: null };
      const sentences = analyser.analyse({ reading, titleCase: false }, (word) => isKnownName(lexicon, word)).map((tokens, index) => {
        const interned = internSentence(lexicon, tokens);
        return { index, block, blockIndex: 0, tokens, interned, clauses: readClauses(tokens, interned, clauses) };
      });
      const structure = { title: null, topics: [], date: null, bylines: [], sections: [{ title: null, start: 0, end: text.length }], blocks: [block], references: [] };
      return { text, structure, sentences, date: null };
    },
    scan: (document) => findActors(document, lexicon),
  };
};
