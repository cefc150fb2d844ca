/** From the arguments to the list of inputs: files, the files of one brief each in directories, standard input. */
import { stat } from 'node:fs/promises';
import { errors } from '../../errors.js';
import { fileKeys, holdsOne, holdsSeveral, walkFiles } from '../../input/index.js';
import { messages } from '../messages.js';

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
  /** Whether more than one brief can be meant. A directory, an archive or a table can, however many it holds today. */
  readonly several: boolean;
}

export const STDIN: Input = { name: 'stdin', path: null, key: '-' };

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

type KeyOf = ReturnType<typeof fileKeys>;

const fileInput = async (path: string, keyOf: KeyOf): Promise<Input> => ({ name: path, path, key: await keyOf(path) });

const discoverOne = async (argument: string, keyOf: KeyOf): Promise<Discovery> => {
  if (argument === '-') return { inputs: [STDIN], failures: [], several: false };
  try {
    if (!(await stat(argument)).isDirectory()) return { inputs: [await fileInput(argument, keyOf)], failures: [], several: holdsSeveral(argument) };
  } catch (error) {
    return { inputs: [], failures: [errors.unreadable(argument, error).message], several: false };
  }
  const paths: string[] = [];
  const failures: string[] = [];
  for await (const found of walkFiles(argument, holdsOne)) {
    if (typeof found === 'string') paths.push(found);
    else failures.push(found.message);
  }
  if (paths.length === 0 && failures.length === 0) failures.push(messages.noBriefs(argument));
  return { inputs: await Promise.all(paths.sort(byCodeUnits).map((path) => fileInput(path, keyOf))), failures, several: true };
};

/** Resolves the arguments in their order. A file that is reached twice is read once, under its first name. */
export const discover = async (args: readonly string[]): Promise<Discovery> => {
  const inputs = new Map<string, Input>();
  const failures: string[] = [];
  let several = args.length > 1;
  const keyOf = fileKeys();
  for (const argument of args) {
    const found = await discoverOne(argument, keyOf);
    for (const input of found.inputs) if (!inputs.has(input.key)) inputs.set(input.key, input);
    failures.push(...found.failures);
    several ||= found.several;
  }
  return { inputs: [...inputs.values()], failures, several };
};
