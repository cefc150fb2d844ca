import { compileActors, findActors, type ActorLexicon, type ActorScan } from '../../src/extract/actors/index.js';
import { internSentence, isKnownName } from '../../src/extract/actors/index.js';
import { compileClauses, readClauses } from '../../src/extract/clauses/index.js';
import type { AnalysedDocument, AnalysedSentence } from '../../src/extract/document.js';
import { compileVerbs, createTreebankAnalyser, looksTitleCase } from '../../src/language/index.js';
import { loadLexicons, pageVocabulary, verbsOf, Vocabulary, type Lexicons, type UserLexicons } from '../../src/lexicon/index.js';
import { readStructure } from '../../src/text/index.js';

/** A reader of briefs that stops at the actors. */
export interface Reader {
  readonly lexicon: ActorLexicon;
  read(text: string, date?: string): { document: AnalysedDocument; scan: ActorScan };
}

export const makeReader = (user?: UserLexicons): Reader => {
  const lexicons: Lexicons = loadLexicons(user);
  const vocabulary = new Vocabulary();
  const analyser = createTreebankAnalyser(compileVerbs(verbsOf(lexicons)));
  const clauses = compileClauses(lexicons, vocabulary);
  const lexicon = compileActors(lexicons, analyser.tokenize, vocabulary);
  return {
    lexicon,
    read(text, date) {
      const structure = readStructure(text, pageVocabulary());
      const sentences: AnalysedSentence[] = [];
      structure.blocks.forEach((block, blockIndex) => {
        const titleCase = !block.reading.text.endsWith('.') && looksTitleCase(block.reading.text);
        for (const tokens of analyser.analyse({ reading: block.reading, titleCase }, (word) => isKnownName(lexicon, word))) {
          const interned = internSentence(lexicon, tokens);
          sentences.push({ index: sentences.length, block, blockIndex, tokens, interned, clauses: readClauses(tokens, interned, clauses) });
        }
      });
      const document = { text, structure, sentences, date: date ?? null };
      return { document, scan: findActors(document, lexicon) };
    },
  };
};

/** Mentions as `wording = actor`, places in brackets; a plural gives one line for each member. */
export const linesOf = ({ document, scan }: ReturnType<Reader['read']>): string[] =>
  scan.mentions.map((mention) => {
    const { starts, ends } = document.sentences[mention.sentence].tokens;
    const line = `${document.text.slice(starts[mention.start], ends[mention.end - 1])} = ${mention.actorId}`;
    return mention.place ? `(${line})` : line;
  });

/** Ids of those who take part, each once in order of appearance; in brackets where it is only a place. */
export const castOf = ({ scan }: ReturnType<Reader['read']>): string[] => {
  const acting = new Set(scan.mentions.filter(({ place }) => !place).map(({ actorId }) => actorId));
  return [...new Set(scan.mentions.map(({ actorId }) => (acting.has(actorId) ? actorId : `(${actorId})`)))];
};
