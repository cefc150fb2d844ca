/** Reads the whole of one input as text. */
import { readFile } from 'node:fs/promises';
import { errors } from '../errors.js';
import { decodeText } from '../input/index.js';
import type { Input } from './discover.js';
import type { Io } from './io.js';

/** Which input, and what errors call it. */
type Source = Pick<Input, 'name' | 'path'>;

const readStream = async (stream: NodeJS.ReadableStream): Promise<Uint8Array> => {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
};

const readBytes = async (input: Source, stdin: Io['stdin']): Promise<Uint8Array> => {
  try {
    return input.path === null ? await readStream(stdin) : await readFile(input.path);
  } catch (error) {
    throw errors.unreadable(input.name, error);
  }
};

export const readText = async (input: Source, stdin: Io['stdin']): Promise<string> =>
  decodeText(await readBytes(input, stdin), input.name);
