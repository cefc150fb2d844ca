/** Data of others to measure against; it lies beside the repository and is no part of it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const DATA = '../shared/data';

/** The values of a file with one JSON value a line; null when the file is not there. */
export const linesOf = <T>(path: string, dataDir = DATA): readonly T[] | null => {
  const file = join(dataDir, path);
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as T) : null;
};
