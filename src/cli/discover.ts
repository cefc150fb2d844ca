/** From the arguments to the list of briefs: files, the briefs in directories, standard input. */
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { errors } from '../errors.js';
import { messages } from './messages.js';

export interface Input {
  /** As the user knows it: the path as given or found, or `stdin`. */
  readonly name: string;
  /** Null for standard input. */
  readonly path: string | null;
  /** Equal for two paths to one file; the links of its directory are followed, its own is not. */
  readonly key: string;
}

export interface Discovery {
  readonly inputs: readonly Input[];
  /** Messages about what was named and could not be used. */
  readonly failures: readonly string[];
  /** Whether more than one brief can be meant. A directory can, however many it holds today. */
  readonly several: boolean;
}

export const STDIN: Input = { name: 'stdin', path: null, key: '-' };

const BRIEF_EXTENSIONS = new Set(['.txt', '.md']);
const looksLikeBrief = (name: string): boolean => BRIEF_EXTENSIONS.has(extname(name).toLowerCase());
const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A file that is linked under two names stays two files, because their names are two outputs. */
const fileInput = async (path: string): Promise<Input> => ({
  name: path,
  path,
  key: join(await realpath(dirname(path)), basename(path)),
});

interface Walk {
  readonly paths: string[];
  readonly failures: string[];
  /** Links met and not yet followed: they wait, so that what they lead to keeps its own path if it has one here. */
  readonly links: string[];
  /** Real paths of the directories entered: each is read once, so that links cannot lead in circles. */
  readonly entered: Set<string>;
}

/** Collects the briefs below `dir`. Hidden entries are left out: they are a system's notes, not an analyst's. */
const walk = async (dir: string, found: Walk): Promise<void> => {
  try {
    const real = await realpath(dir);
    if (found.entered.has(real)) return;
    found.entered.add(real);
    const entries = await readdir(dir, { withFileTypes: true });
    for (const entry of entries.sort((a, b) => byCodeUnits(a.name, b.name))) {
      if (entry.name.startsWith('.')) continue;
      const path = join(dir, entry.name);
      if (entry.isDirectory()) await walk(path, found);
      else if (entry.isSymbolicLink()) found.links.push(path);
      else if (entry.isFile() && looksLikeBrief(entry.name)) found.paths.push(path);
    }
  } catch (error) {
    found.failures.push(errors.unreadable(dir, error).message);
  }
};

const followLink = async (link: string, found: Walk): Promise<void> => {
  try {
    const target = await stat(link);
    if (target.isDirectory()) await walk(link, found);
    else if (target.isFile() && looksLikeBrief(link)) found.paths.push(link);
  } catch (error) {
    // A dangling link matters only where a brief was meant.
    if (looksLikeBrief(link)) found.failures.push(errors.unreadable(link, error).message);
  }
};

const discoverOne = async (argument: string): Promise<Discovery> => {
  if (argument === '-') return { inputs: [STDIN], failures: [], several: false };
  try {
    if (!(await stat(argument)).isDirectory()) return { inputs: [await fileInput(argument)], failures: [], several: false };
  } catch (error) {
    return { inputs: [], failures: [errors.unreadable(argument, error).message], several: false };
  }
  const found: Walk = { paths: [], failures: [], links: [], entered: new Set() };
  await walk(argument, found);
  // The list grows while it is gone through: a linked directory may hold links.
  for (const link of found.links) await followLink(link, found);
  if (found.paths.length === 0 && found.failures.length === 0) found.failures.push(messages.noBriefs(argument));
  const inputs = await Promise.all(found.paths.sort(byCodeUnits).map(fileInput));
  return { inputs, failures: found.failures, several: true };
};

/** Resolves the arguments in their order. A file that is reached twice is read once, under its first name. */
export const discover = async (args: readonly string[]): Promise<Discovery> => {
  const inputs = new Map<string, Input>();
  const failures: string[] = [];
  let several = args.length > 1;
  for (const argument of args) {
    const found = await discoverOne(argument);
    for (const input of found.inputs) if (!inputs.has(input.key)) inputs.set(input.key, input);
    failures.push(...found.failures);
    several ||= found.several;
  }
  return { inputs: [...inputs.values()], failures, several };
};
