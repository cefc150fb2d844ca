import { HEDGES } from '../../language/index.js';

/** Where a reason or an aim begins: behind a comma, with the word that says how sure it is: `…, possibly because X`, `…, likely to reassure them`. */
export const hedgedStart = (words: readonly string[], at: number): number => (HEDGES.has(words[at - 1]) && words[at - 2] === ',' ? at - 1 : at);
