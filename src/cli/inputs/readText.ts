/** Reads the whole of one input as text. */
import { createReadStream } from 'node:fs';
import { BriefgraphError, errors } from '../../errors.js';
import { decodeText, readBounded } from '../../input/index.js';
import type { Input } from './discover.js';
import type { Io } from '../io.js';

/** Which input, and what errors call it. */
type Source = Pick<Input, 'name' | 'path'>;

async function* bytesOf(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) yield Buffer.from(chunk as Uint8Array);
}

const textOf = async (stream: NodeJS.ReadableStream, name: string, maxBytes: number): Promise<string> => {
  try {
    return decodeText(await readBounded(bytesOf(stream), maxBytes, () => errors.tooLarge(name, maxBytes)), name);
  } catch (error) {
    throw error instanceof BriefgraphError ? error : errors.unreadable(name, error);
  }
};

/**
 * @param maxBytes what is larger is refused before it exhausts the memory
 * @throws BriefgraphError `input-unreadable`, `input-too-large`, `input-not-utf8`, `input-binary`
 */
export const readText = ({ name, path }: Source, stdin: Io['stdin'], maxBytes = Infinity): Promise<string> =>
  textOf(path === null ? stdin : createReadStream(path), name, maxBytes);

/** A file that stands beside the inputs: options, graphs. A byte order mark is no part of it. @throws BriefgraphError as `readText` */
export const readTextFile = async (path: string): Promise<string> => (await textOf(createReadStream(path), path, Infinity)).replace(/^\uFEFF/, '');
