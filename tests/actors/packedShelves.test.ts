import { expect, it } from 'vitest';
import { packShelves, unpackShelves } from '../../src/extract/actors/packedShelves.js';
import { shelve, type Shelves } from '../../src/extract/actors/shelves.js';
import { loadLexicons } from '../../src/lexicon/index.js';

const sorted = ({ shelves, nameWords }: Shelves): Shelves => ({ shelves, nameWords: [...nameWords].sort() });

it.each([
  ['a word that is a name and one that is none', { shelves: { lima: [0, 4], bank: [1, 4, 90] }, nameWords: ['lima'] }],
  ['a name that opens no spelling', { shelves: { ama: [7] }, nameWords: ['ama', 'torvund'] }],
  ['words cut by a tokenizer, numbers, and words with marks', { shelves: { 'al-': [3], '5': [2], élysée: [0] }, nameWords: ['élysée'] }],
  ['names of what objects have by themselves', { shelves: { constructor: [1] }, nameWords: ['constructor', 'valueOf'] }],
  ['the shelves of our own actors', shelve(loadLexicons().actors)],
] as const)('packs and unpacks %s', (_what, shelves) => {
  expect(sorted(unpackShelves(packShelves(shelves)))).toEqual(sorted(shelves));
});
