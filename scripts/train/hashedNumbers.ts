import { HashedNumbers } from '../../src/syntax/engine/words.js';

/** Puts numbers by hash into the order of a model file. */
export const hashedNumbers = (entries: Iterable<readonly [hash: number, number: number]>): HashedNumbers => {
  const sorted = Array.from(entries, ([hash, number]) => [hash >>> 0, number] as const).sort((a, b) => a[0] - b[0]);
  return new HashedNumbers(Uint32Array.from(sorted, ([hash]) => hash), Int32Array.from(sorted, ([, number]) => number));
};
