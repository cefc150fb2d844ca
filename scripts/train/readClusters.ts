import { readFileSync } from 'node:fs';
import { hashText } from '../../src/syntax/engine/hash.js';
import type { Clusters } from '../../src/syntax/engine/words.js';
import { hashedNumbers } from './hashedNumbers.js';

/** Reads word-clusters.txt (see scripts/clusters): a line per fine group with its coarse group, middle group and words. */
export function readClusters(path: string): Clusters {
  const lines = readFileSync(path, 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const fine = new Map<number, number>();
  const middle = new Uint16Array(lines.length + 1);
  const coarse = new Uint8Array(lines.length + 1);
  lines.forEach((line, l) => {
    const [outer, inner, ...words] = line.split(' ');
    coarse[l + 1] = Number(outer) + 1;
    middle[l + 1] = Number(inner) + 1;
    for (const word of words) fine.set(hashText(word, 0, word.length, 1), l + 1);
  });
  return { fine: hashedNumbers(fine), middle, coarse };
}
