import { PhraseTrie, type LexiconEntry, type Lexicons, type Vocabulary } from '../../lexicon/index.js';

export type CueEntry = LexiconEntry<'cues'>;

/** Tries of everything that says how likely, how sure, or whether at all. */
export interface LikelihoodLexicon {
  readonly cues: PhraseTrie<CueEntry>;
  readonly confidence: PhraseTrie<LexiconEntry<'confidence'>>;
  readonly negations: PhraseTrie<LexiconEntry<'negations'>>;
  readonly judgments: PhraseTrie<LexiconEntry<'judgments'>>;
}

const trieOf = <T extends { readonly pattern: string }>(entries: readonly T[], vocabulary: Vocabulary): PhraseTrie<T> => {
  const trie = new PhraseTrie<T>(vocabulary);
  for (const entry of entries) trie.addPattern(entry.pattern, entry);
  return trie;
};

export const compileLikelihood = (lexicons: Lexicons, vocabulary: Vocabulary): LikelihoodLexicon => ({
  cues: trieOf(lexicons.cues, vocabulary),
  confidence: trieOf(lexicons.confidence, vocabulary),
  negations: trieOf(lexicons.negations, vocabulary),
  judgments: trieOf(lexicons.judgments, vocabulary),
});
