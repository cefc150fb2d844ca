import { describe, expect, it } from 'vitest';
import { NameIndex } from '../../src/extract/actors/nameIndex.js';
import { shelve } from '../../src/extract/actors/shelves.js';
import { compileVerbs, createTreebankAnalyser } from '../../src/language/index.js';
import { Entries } from '../../src/lexicon/entries.js';
import { loadLexicons, Vocabulary, type ActorEntry } from '../../src/lexicon/index.js';

const { tokenize } = createTreebankAnalyser(compileVerbs([]));

const entryOf = (name: string): ActorEntry => ({
  id: name, actor: name, type: 'organization', name, names: [], state: null, demonyms: [], people: [], capitals: [], seats: [], ambiguous: [],
});

/** Whether a name is found where a text has it, all other words of the text being unknown. */
const finds = (entry: ActorEntry, text: string): boolean => {
  const vocabulary = new Vocabulary();
  const index = new NameIndex(new Entries([entry.actor], () => entry), shelve([entry]).shelves, tokenize, vocabulary);
  const words = tokenize(`Then ${text} spoke.`).map((word) => word.toLowerCase());
  index.open(words);
  const ids = vocabulary.idsOf(words);
  return index.trie.longest({ words: ids, lemmas: ids }, 1) !== null;
};

describe('names are there once a text has the word they start with', () => {
  it.each([
    'Ordania', 'U.S. Congress', 'X-Ray Group', "Can't Stop Front", "'Ndrangheta", "d'Arc Holding", 'al-Qaida', '14K', 'G7', 'APT28', '38 North',
    'Élysée', 'Ħal Qormi', 'S&P', 'R&D Board', '@handle', '#Movement', 'Q', 'A. B. Trading', 'the Holding', 'El Al', 'Visa Inc.', 'İzmir', 'ΟΔΟΣ',
  ])('%s', (name) => expect(finds(entryOf(name), name.replace(/^the /, ''))).toBe(true));

  it('and every name of the lexicon is', () => {
    const missed = [...loadLexicons().actors].filter((entry) => entry.members === undefined && !/^the /i.test(entry.name) && !finds(entry, entry.name));
    expect(missed.map(({ name }) => name)).toEqual([]);
  });
});
