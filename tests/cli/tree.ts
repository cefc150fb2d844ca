/** Directories that go away with the test. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

export type Tree = Readonly<Record<string, string | Uint8Array | null | { readonly to: string }>>;

/** Writes files (content), directories (null) and links ({ to }) below a new directory. @returns its path */
export const makeTree = (tree: Tree): string => {
  const root = mkdtempSync(join(tmpdir(), 'briefgraph-test-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [name, entry] of Object.entries(tree)) {
    const path = join(root, name);
    mkdirSync(entry === null ? path : dirname(path), { recursive: true });
    if (entry === null) continue;
    if (typeof entry === 'object' && 'to' in entry) symlinkSync(entry.to, path);
    else writeFileSync(path, entry);
  }
  return root;
};
