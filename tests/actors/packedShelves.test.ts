import { expect, it } from 'vitest';
import { packShelves, unpackShelves } from '../../src/extract/actors/packedShelves.js';
import { shelve, type Shelves } from '../../src/extract/actors/shelves.js';
import { loadLexicons } from '../../src/lexicon/index.js';

const shelvesOf = (shelves: Readonly<Record<string, readonly number[]>>, nameWords: readonly string[]): Shelves => ({
  shelves: new Map(Object.entries(shelves)),
  nameWords: new Set(nameWords),
});

it.each<[string, Shelves]>([
  ['a word that is a name and one that is none', shelvesOf({ lima: [0, 4], bank: [1, 4, 90] }, ['lima'])],
  ['a name that opens no spelling', shelvesOf({ ama: [7] }, ['ama', 'torvund'])],
  ['words cut by a tokenizer, numbers, and words with marks', shelvesOf({ 'al-': [3], '5': [2], élysée: [0] }, ['élysée'])],
  ['names of what objects have by themselves', shelvesOf({ constructor: [1] }, ['constructor', 'valueOf'])],
  ['the shelves of our own actors', shelve(loadLexicons().actors)],
])('packs and unpacks %s', (_what, shelves) => {
  expect(unpackShelves(packShelves(shelves))).toEqual(shelves);
});
