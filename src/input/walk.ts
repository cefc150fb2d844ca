/** The files below a directory, one at a time and in one order on every machine. */
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { BriefgraphError} from '../errors.js';
import { errors } from '../errors.js';

/** A path, or why something below the directory cannot be had. */
export type Walked = string | BriefgraphError;

interface Walk {
  readonly accepts: (name: string) => boolean;
  /** Links met and not yet followed: they wait, so that what they lead to keeps its own path if it has one here. */
  readonly links: string[];
  /** Real paths of the directories entered: each is read once, so that links cannot lead in circles. */
  readonly entered: Set<string>;
}

type Entry = { readonly name: string; readonly type: 'directory' | 'file' };

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Whole paths in order of code units: the slash counts for a directory, as it will stand in the paths below it. */
const keyOf = ({ name, type }: Entry): string => (type === 'directory' ? `${name}/` : name);

/** Hidden entries are left out: they are a system's notes, not an analyst's. */
const entriesOf = async (dir: string, walk: Walk): Promise<Entry[]> => {
  const entries: Entry[] = [];
  const links: string[] = [];
  for (const entry of await readdir(dir, { withFileTypes: true })) {
    const { name } = entry;
    if (name.startsWith('.')) continue;
    if (entry.isSymbolicLink()) links.push(join(dir, name));
    else if (entry.isDirectory()) entries.push({ name, type: 'directory' });
    else if (entry.isFile() && walk.accepts(name)) entries.push({ name, type: 'file' });
  }
  walk.links.push(...links.sort(byCodeUnits));
  return entries.sort((a, b) => byCodeUnits(keyOf(a), keyOf(b)));
};

async function* descend(dir: string, walk: Walk): AsyncGenerator<Walked> {
  let entries: Entry[];
  try {
    const real = await realpath(dir);
    if (walk.entered.has(real)) return;
    walk.entered.add(real);
    entries = await entriesOf(dir, walk);
  } catch (error) {
    yield errors.unreadable(dir, error);
    return;
  }
  for (const { name, type } of entries) {
    const path = join(dir, name);
    if (type === 'directory') yield* descend(path, walk);
    else yield path;
  }
}

async function* follow(link: string, walk: Walk): AsyncGenerator<Walked> {
  try {
    const target = await stat(link);
    if (target.isDirectory()) yield* descend(link, walk);
    else if (target.isFile() && walk.accepts(link)) yield link;
  } catch (error) {
    // A dangling link matters only where a brief was meant.
    if (walk.accepts(link) && (await lstat(link).catch(() => null))) yield errors.unreadable(link, error);
  }
}

/** Files below `dir` whose names are accepted, in order of code units; what is reached through links comes last. */
export async function* walkFiles(dir: string, accepts: (name: string) => boolean): AsyncGenerator<Walked> {
  const walk: Walk = { accepts, links: [], entered: new Set() };
  yield* descend(dir, walk);
  // The list grows while it is gone through: a linked directory may hold links.
  for (let at = 0; at < walk.links.length; at++) yield* follow(walk.links[at], walk);
}
