import { realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Makes keys of files, equal for two paths to one file. The links of its directory are followed, its own is not: a file that is linked
 * under two names stays two documents. What a directory really is is asked once for all files in it that come one after another.
 */
export const fileKeys = (): ((path: string) => Promise<string>) => {
  let last = { dir: '', real: '' };
  return async (path) => {
    const dir = dirname(path);
    try {
      if (dir !== last.dir) last = { dir, real: await realpath(dir) };
      return join(last.real, basename(path));
    } catch {
      // It is gone; whoever opens it will say so.
      return path;
    }
  };
};
