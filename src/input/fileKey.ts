import { realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Equal for two paths to one file. The links of its directory are followed, its own is not: a file that is linked under
 * two names stays two documents.
 */
export const fileKey = async (path: string): Promise<string> => {
  try {
    return join(await realpath(dirname(path)), basename(path));
  } catch {
    // It is gone; whoever opens it will say so.
    return path;
  }
};
