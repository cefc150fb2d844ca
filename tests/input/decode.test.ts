import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/input/index.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...parts: (string | readonly number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...utf8(part)] : part)));

describe('decodeText', () => {
  it.each([
    { what: 'plain text', input: bytes('Ankara'), text: 'Ankara' },
    { what: 'nothing', input: bytes(), text: '' },
    { what: 'a byte order mark, which counts in offsets', input: bytes([0xef, 0xbb, 0xbf], 'a'), text: '\uFEFFa' },
    { what: 'CRLF', input: bytes('a\r\nb'), text: 'a\r\nb' },
    { what: 'characters of two, three and four bytes', input: bytes('é“𝄞'), text: 'é“𝄞' },
    { what: 'a replacement character that stands in the file', input: bytes('a\uFFFDb'), text: 'a\uFFFDb' },
  ])('gives $what as it stands', ({ input, text }) => {
    expect(decodeText(input, 'a.txt')).toBe(text);
  });

  it.each([
    { what: 'Latin-1', input: bytes('caf', [0xe9], ' au lait'), code: 'input-not-utf8', offset: 3 },
    { what: 'a bad byte behind longer characters', input: bytes('é“𝄞', [0xff]), code: 'input-not-utf8', offset: 9 },
    { what: 'a bad byte behind a real replacement character', input: bytes('\uFFFDa', [0x80]), code: 'input-not-utf8', offset: 4 },
    { what: 'a bad byte behind a byte order mark', input: bytes([0xef, 0xbb, 0xbf, 0xc3]), code: 'input-not-utf8', offset: 3 },
    { what: 'a sequence cut off by the end', input: bytes('ab', [0xe2, 0x80]), code: 'input-not-utf8', offset: 2 },
    { what: 'an encoded surrogate', input: bytes('a', [0xed, 0xa0, 0x80]), code: 'input-not-utf8', offset: 1 },
    { what: 'an overlong form', input: bytes([0xc0, 0xaf]), code: 'input-not-utf8', offset: 0 },
    { what: 'a NUL byte', input: bytes('ab', [0], 'c'), code: 'input-binary', offset: 2 },
    { what: 'an image', input: bytes([0x89], 'PNG', [0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), code: 'input-binary', offset: 8 },
    { what: 'UTF-16', input: bytes([0xff, 0xfe, 0x41, 0]), code: 'input-binary', offset: 3 },
  ])('refuses $what and says where', ({ input, code, offset }) => {
    expect(() => decodeText(input, 'a.txt')).toThrow(expect.objectContaining({ code, offset, file: 'a.txt' }));
  });
});
