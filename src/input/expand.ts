/** From arguments to files: paths, directories, globs, and a list of paths on standard input. */
import { stat } from 'node:fs/promises';
import { BriefgraphError, errors } from '../errors.js';
import { decodeText } from './decode.js';
import { isReadable } from './kinds.js';
import { splitLines } from './lines.js';
import { walkFiles, type Walked } from './walk.js';

/** No path is longer; what is longer is not a list of paths. */
const MAX_PATH_BYTES = 64 * 1024;

const LIST = 'stdin';

const exists = async (path: string): Promise<boolean> => stat(path).then(() => true, () => false);

async function* expandGlob(pattern: string): AsyncGenerator<Walked> {
  const { default: picomatch } = await import('picomatch');
  const { base } = picomatch.scan(pattern);
  const matches = picomatch(pattern);
  const root = base === '' ? '.' : base;
  let any = false;
  // Names are judged below, with their whole path.
  for await (const found of walkFiles(root, () => true)) {
    if (typeof found === 'string' && !matches(found)) continue;
    any = true;
    yield found;
  }
  if (!any) yield errors.unreadable(pattern, 'nothing matches');
}

const isGlob = async (argument: string): Promise<boolean> => /[*?[{]/.test(argument) && !(await exists(argument));

async function* expandPath(argument: string): AsyncGenerator<Walked> {
  try {
    const found = await stat(argument);
    if (!found.isDirectory()) {
      yield argument;
      return;
    }
  } catch (error) {
    yield errors.unreadable(argument, error);
    return;
  }
  let any = false;
  for await (const path of walkFiles(argument, isReadable)) {
    any = true;
    yield path;
  }
  if (!any) yield errors.unreadable(argument, 'it holds no file of a known kind');
}

async function* expandList(stdin: AsyncIterable<Uint8Array | string>): AsyncGenerator<Walked> {
  for await (const { number, bytes } of splitLines(stdin, MAX_PATH_BYTES)) {
    if (bytes === null) {
      yield errors.record(LIST, number, 'too long for a path');
      continue;
    }
    if (bytes.length === 0) continue;
    try {
      yield* expandPath(decodeText(bytes, `${LIST}, line ${number}`));
    } catch (error) {
      if (!(error instanceof BriefgraphError)) throw error;
      yield error;
    }
  }
}

/**
 * @param args paths of files and directories, globs, `-` for a list of paths on `stdin`, one a line
 * @returns paths of files in the order of the arguments, and errors that name what cannot be had
 */
export async function* expand(args: readonly string[], stdin: AsyncIterable<Uint8Array | string>): AsyncGenerator<Walked> {
  for (const argument of args) {
    if (argument === '-') yield* expandList(stdin);
    else if (await isGlob(argument)) yield* expandGlob(argument);
    else yield* expandPath(argument);
  }
}
