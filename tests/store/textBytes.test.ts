import { describe, expect, it } from 'vitest';
import { TextBytes } from '../../src/store/textBytes.js';

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe('texts as bytes', () => {
  it.each([
    ['more than there is room for', 4, ['a long text', 'another', 'ab', 'c']],
    ['text beyond ASCII', 8, ['Öl', '東京', '😀', '']],
    ['half a surrogate pair', 64, ['a\ud800b']],
  ])('holds %s', (_name, capacity, given) => {
    const texts = new TextBytes(capacity);
    const views = given.map((text) => texts.of(text));
    expect(views.map(decode)).toEqual(given.map((text) => text.replace(/[\ud800-\udfff]/u, '\ufffd')));
    expect(given.map((text) => texts.of(text))).toEqual(views);
    expect(texts.of(given[0])).toBe(views[0]);
  });
});
