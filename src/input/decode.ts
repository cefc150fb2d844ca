/** Takes a brief's bytes as text, exactly: offsets in the graph are offsets of what stands in the file. */
import { errors } from '../errors.js';

// ignoreBOM keeps a byte order mark in the text; without it every offset would be off by one.
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });

const utf8Length = (codePoint: number): number =>
  codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;

const isReplacementCharacter = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd;

/** Where the first sequence starts that is not UTF-8: the decoder puts U+FFFD there, and the bytes hold none. */
const firstBadByte = (bytes: Uint8Array): number => {
  let offset = 0;
  for (const char of lenient.decode(bytes)) {
    if (char === '\uFFFD' && !isReplacementCharacter(bytes, offset)) break;
    offset += utf8Length(char.codePointAt(0) ?? 0);
  }
  return offset;
};

/**
 * @param name what the errors call the input
 * @throws BriefgraphError `input-binary` at a NUL byte, `input-not-utf8` at the first byte that is not UTF-8
 */
export const decodeText = (bytes: Uint8Array, name: string): string => {
  const nul = bytes.indexOf(0);
  if (nul >= 0) throw errors.binary(name, nul);
  try {
    return strict.decode(bytes);
  } catch (error) {
    // The decoder also refuses what does not fit into a string; that is no fault of the bytes.
    const offset = firstBadByte(bytes);
    throw offset < bytes.length ? errors.notUtf8(name, offset) : errors.unreadable(name, error);
  }
};
