/** Lexicon loading: entries, their forms, and phrase look-up. */
export { actorsNamed, foldName } from './actorNames.js';
export { pageVocabulary } from './builtin.js';
export type { Entries } from './entries.js';
export { loadLexicons, verbsOf } from './load.js';
export { findScale, scaleIds } from './scales.js';
export {
  entryForms,
  type ActorEntry,
  type LexiconEntry,
  type LexiconInput,
  type LexiconName,
  type Lexicons,
  type Scale,
  type ScaleInput,
  type UserLexicons,
} from './schemas.js';
export { PhraseTrie, Vocabulary, type Interned, type Match } from './trie.js';
