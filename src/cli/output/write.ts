/** Outputs as files: which input goes where, and how it gets there whole or not at all. */
import { mkdir, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, parse } from 'node:path';
import type { Input } from '../inputs/discover.js';
import { messages } from '../messages.js';

export interface Plan {
  /** Where each input's output goes, for the inputs that have a file to themselves. */
  readonly targets: ReadonlyMap<Input, string>;
  readonly clashes: readonly string[];
}

/** Names that differ only in case or composition are one file on some systems, so they count as one on all. */
const folded = (path: string): string => path.normalize('NFC').toLowerCase();

/**
 * Gives each input its `<basename><extension>` in `dir`. The first input to claim a file has it; the others, and
 * those whose output would replace an input, are clashes.
 * @param realDir `dir` with its links followed
 */
export const planOutputs = (inputs: readonly Input[], dir: string, realDir: string, extension: string): Plan => {
  const owners = new Map<string, Input>();
  const inputKeys = new Set(inputs.map(({ key }) => folded(key)));
  const targets = new Map<Input, string>();
  const clashes: string[] = [];
  for (const input of inputs) {
    const name = parse(input.name).name + extension;
    const target = join(dir, name);
    const owner = owners.get(folded(name));
    if (owner) clashes.push(messages.clash(input.name, target, owner.name));
    else if (inputKeys.has(folded(join(realDir, name)))) clashes.push(messages.overwrite(input.name, target));
    else {
      owners.set(folded(name), input);
      targets.set(input, target);
    }
  }
  return { targets, clashes };
};

/** Creates `dir` where it is missing. @returns its real path */
export const openDirectory = async (dir: string): Promise<string> => {
  await mkdir(dir, { recursive: true });
  return realpath(dir);
};

/** Replaces `path` in one step: who reads it sees the old content or the new one, never a part. */
export const writeWhole = async (path: string, content: string): Promise<void> => {
  const draft = join(dirname(path), `.briefgraph-${crypto.randomUUID()}.tmp`);
  try {
    await writeFile(draft, content);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
};
