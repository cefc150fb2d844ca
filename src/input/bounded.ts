/** Streams that end in an error instead of exhausting the memory or the patience of their reader. */
import type { BriefgraphError } from '../errors.js';

/** The whole of a stream, when it has no more than `maxBytes`. */
export const readBounded = async (chunks: AsyncIterable<Uint8Array>, maxBytes: number, tooLarge: () => BriefgraphError): Promise<Uint8Array> => {
  const held: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > maxBytes) throw tooLarge();
    held.push(chunk);
  }
  // A copy of its own memory, which can be handed to another thread.
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of held) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
};

/** Passes a stream on until it has given `maxBytes`, then throws. */
export async function* bounded(chunks: AsyncIterable<Uint8Array>, maxBytes: number, tooMuch: () => BriefgraphError): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > maxBytes) throw tooMuch();
    yield chunk;
  }
}
