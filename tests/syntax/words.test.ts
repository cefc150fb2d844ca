import { describe, expect, it } from 'vitest';
import { hashedNumbers } from '../../scripts/train/hashedNumbers.js';
import { hashText } from '../../src/syntax/engine/hash.js';
import { LIMIT, WORD, WORD_FIELDS, WordTable } from '../../src/syntax/engine/words.js';

const hashOf = (word: string): number => hashText(word, 0, word.length, 1);

describe('WordTable', () => {
  const clusters = { fine: hashedNumbers([[hashOf('minister'), 2], [hashOf('backed'), 1]]), middle: Uint16Array.of(0, 7, 9), coarse: Uint8Array.of(0, 3, 4) };
  const groups = (form: string): number[] => {
    const table = new WordTable(hashedNumbers([]), clusters);
    const at = table.id(form) * WORD_FIELDS;
    return [WORD.fine, WORD.middle, WORD.coarse].map((field) => table.fields[at + field]!);
  };

  it.each([
    ['minister', [2, 9, 4]],
    ['MINISTER', [2, 9, 4]],
    ['Iran-backed', [1, 7, 3]],
    ['backed-', [0, 0, 0]],
    ['unknown', [0, 0, 0]],
  ])('finds the groups of %s', (form, expected) => {
    expect(groups(form)).toEqual(expected);
  });

  it('counts its fillings', () => {
    const table = new WordTable(hashedNumbers([]), clusters);
    const first = table.filling;
    table.reserve(LIMIT);
    expect(table.filling).toBe(first);
    for (let i = 0; i < LIMIT; i++) table.id(`w${i}`);
    table.reserve(1);
    expect(table.filling).toBe(first + 1);
    expect(table.id('again')).toBe(0);
  });
});
