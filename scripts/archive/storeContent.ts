/** What a store holds, for comparing stores byte by byte. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

const filesBelow = (dir: string): string[] =>
  readdirSync(dir)
    .sort()
    .flatMap((name) => (statSync(join(dir, name)).isDirectory() ? filesBelow(join(dir, name)) : [join(dir, name)]));

/** Every file of a store by its name, with a hash of its bytes; drafts and the lock are no part of it. */
export const contentOf = (store: string): Record<string, string> =>
  Object.fromEntries(
    filesBelow(store)
      .map((path) => relative(store, path))
      .filter((path) => !/(?:^|\/)\./.test(path))
      .map((path) => [path, createHash('sha256').update(readFileSync(join(store, path))).digest('hex')]),
  );
