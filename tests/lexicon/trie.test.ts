import { describe, expect, it } from 'vitest';
import { PhraseTrie, Vocabulary } from '../../src/lexicon/index.js';

/** Phrases by pattern, each its own value. */
const trieOf = (patterns: readonly string[], vocabulary = new Vocabulary()) => {
  const trie = new PhraseTrie<string>(vocabulary);
  for (const pattern of patterns) trie.addPattern(pattern, pattern);
  const intern = (text: string) => ({ words: vocabulary.idsOf(text.split(' ')), lemmas: vocabulary.idsOf(text.split(' ').map((word) => word.replace(/ing$/, ''))) });
  const at = (text: string): string[] => {
    const found: string[] = [];
    trie.at(intern(text), 0, (value, end) => void found.push(`${value} ${end}`));
    return found;
  };
  return { trie, intern, at };
};

const TEXT = 'it may well rain';

describe('phrases', () => {
  it.each<{ patterns: string[]; text?: string; found: string[] }>([
    { patterns: ['it may'], found: ['it may 2'] },
    { patterns: ['it (can|may) well? rain?'], found: ['it (can|may) well? rain? 2', 'it (can|may) well? rain? 3', 'it (can|may) well? rain? 4'] },
    { patterns: ['it (can|may) well? rain?'], text: 'it can rain', found: ['it (can|may) well? rain? 2', 'it (can|may) well? rain? 3'] },
    { patterns: ['and? it? may'], found: ['and? it? may 2'] },
    { patterns: ['and? it?'], text: 'may it', found: [] },
    { patterns: ['may well rain'], found: [] },
    { patterns: ['it may <rain>'], text: 'it may raining', found: ['it may <rain> 3'] },
  ])('$patterns in "$text"', ({ patterns, text = TEXT, found }) => {
    expect(trieOf(patterns).at(text)).toEqual(found);
  });

  it('that end at the same token come in the order in which they were added', () => {
    expect(trieOf(['it (may|can) well?', 'it may', '(and|it) may']).at('it may')).toEqual(['it (may|can) well? 2', 'it may 2', '(and|it) may 2']);
  });

  it('are found again, and with them those that were added since', () => {
    const { trie, intern, at } = trieOf(['it may well? rain']);
    expect([at(TEXT), at(TEXT)]).toEqual([['it may well? rain 4'], ['it may well? rain 4']]);
    trie.addPattern('it may', 'later');
    expect(at(TEXT)).toEqual(['later 2', 'it may well? rain 4']);
    expect(trie.longest(intern(TEXT), 0)).toEqual({ value: 'it may well? rain', start: 0, end: 4 });
  });
});
