import { HashedNumbers } from '../../src/syntax/engine/words.js';

/** Puts numbers by hash into the order of a model file. */
export const hashedNumbers = (entries: Iterable<readonly [hash: number, number: number]>): HashedNumbers => {
  const sorted = Array.from(entries, ([hash, number]) => [hash >>> 0, number] as const).sort((a, b) => a[0] - b[0]);
  return new HashedNumbers(Uint32Array.from(sorted, ([hash]) => hash), Int32Array.from(sorted, ([, number]) => number));
};

/** The hashes that occur often enough, ascending. */
export function frequentHashes<T>(items: readonly T[], hashesOf: (item: T) => readonly number[], least: number): Uint32Array {
  const uses = new Map<number, number>();
  for (const item of items) for (const hash of hashesOf(item)) uses.set(hash, (uses.get(hash) ?? 0) + 1);
  return Uint32Array.from([...uses].flatMap(([hash, count]) => (count >= least ? [hash] : []))).sort();
}
