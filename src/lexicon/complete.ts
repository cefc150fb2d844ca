import defaults from './defaults.prepared.js';
import type { LexiconEntry, LexiconName } from './schemas.js';

/**
 * Fills in what a shipped entry is silent about. Its form is checked by a test, not at the start: checking all takes longer than
 * reading a brief.
 */
export const completeEntry = <K extends LexiconName>(name: K) => (entry: unknown): LexiconEntry<K> =>
  // Engines take several times as long to spread thousands of objects of many shapes.
  Object.assign({}, defaults[name], entry) as LexiconEntry<K>;
