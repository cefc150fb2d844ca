/** Files of a store: written whole or not at all. */
import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const DRAFT = '.draft-';

/** A row of any table. */
export type StoreRow = Readonly<Record<string, unknown>>;

/** Makes a rename last through a loss of power. Some systems cannot sync a directory; they order renames themselves. */
const syncDirectory = async (dir: string): Promise<void> => {
  try {
    const handle = await open(dir, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {
    return;
  }
};

/**
 * Replaces `path` in one step: who reads it sees the old content or the new one, also after a loss of power. What a
 * killed run leaves behind is a file whose name begins with a dot.
 */
export const writeAtomically = async (path: string, content: Uint8Array | string): Promise<void> => {
  const dir = dirname(path);
  await mkdir(dir, { recursive: true });
  const draft = join(dir, DRAFT + randomUUID());
  try {
    const handle = await open(draft, 'wx');
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  await syncDirectory(dir);
};

/** Takes away what killed runs left in a directory. Nobody may be writing to it. */
export const removeDrafts = async (dir: string): Promise<void> => {
  const names = await readdir(dir).catch(() => []);
  for (const name of names) if (name.startsWith(DRAFT)) await rm(join(dir, name), { force: true });
};
