/** One writer at a time plans a store. */
import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { errors, hasCode } from '../errors.js';

const LOCK = '.lock';

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of another user is there, but not to be signalled.
    return hasCode(error, 'EPERM');
  }
};

/** A lock outlives a process that was killed; on its own machine that can be seen. */
const isStale = (holder: string): boolean => {
  const [pid, host] = holder.trim().split(' ');
  return host === hostname() && (Number(pid) === process.pid || !isRunning(Number(pid)));
};

const take = async (path: string): Promise<boolean> => {
  try {
    const handle = await open(path, 'wx');
    await handle.writeFile(`${process.pid} ${hostname()}\n`).finally(() => handle.close());
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
};

/**
 * @returns gives the lock back
 * @throws BriefgraphError `store-in-use` while another process has it, `store-unwritable`
 */
export const lockStore = async (root: string): Promise<() => Promise<void>> => {
  const path = join(root, LOCK);
  try {
    await mkdir(root, { recursive: true });
    if (!(await take(path))) {
      const holder = await readFile(path, 'utf8').catch(() => '');
      if (holder !== '' && !isStale(holder)) throw errors.storeInUse(root, path, `process ${holder.trim().replace(' ', ' on ')}`);
      await rm(path, { force: true });
      if (!(await take(path))) throw errors.storeInUse(root, path, 'another process');
    }
  } catch (error) {
    throw error instanceof Error && error.name === 'BriefgraphError' ? error : errors.storeUnwritable(root, error);
  }
  return () => rm(path, { force: true });
};
