/**
 * The names of all actors, cut into tokens only when a text has a word that one of them starts with. A brief meets a few hundred of
 * the thousands of names, so that a start costs a fraction of compiling them all, whatever users add.
 */
import { PhraseTrie, type ActorEntry, type Vocabulary } from '../../lexicon/index.js';
import { wordingsOf, type SenseRole } from './wordings.js';

/** One string of one entry. */
export interface Sense {
  readonly entry: ActorEntry;
  readonly role: SenseRole;
  /** The string is something else as well and needs context. */
  readonly ambiguous: boolean;
  /** The string as the lexicon writes it. */
  readonly tokens: readonly string[];
}

/** A word that no tokenizer cuts, and a name that no tokenizer cuts but at its blanks. */
const PLAIN_WORD = /^(?:[\p{L}\p{M}]+|\d+)$/u;
const PLAIN = /^(?:[\p{L}\p{M}]+|\d+)(?: (?:[\p{L}\p{M}]+|\d+))*$/u;
const ALPHANUMERIC = /[\p{L}\p{N}]/u;

/** Stands behind a name that is cut, so that its last dot is not taken for a full stop. */
const MORE = ' x';

/** Tokens of a name, as the middle of a sentence has them. */
export const cutName = (text: string, tokenize: (text: string) => string[]): string[] => (PLAIN.test(text) ? text.split(' ') : tokenize(text + MORE).slice(0, -1));

/** Where a word with marks inside belongs: a tokenizer may cut it, but not before its second letter. */
const openingOf = (word: string): string => {
  const first = word.slice(0, 1);
  return ALPHANUMERIC.test(first) && ALPHANUMERIC.test(word.slice(1, 2)) ? `${word.slice(0, 2)}-` : `${first}-`;
};

/** The shelf on which a name waits: its first word, or the opening of that word if it may be cut. */
const shelfOf = (text: string): string => {
  const blank = text.indexOf(' ');
  const word = blank < 0 ? text : text.slice(0, blank);
  return PLAIN_WORD.test(word) ? word.toLowerCase() : openingOf(word.toLowerCase());
};

/** Words that are remembered as opened; opening one again does no harm. */
const MOST_OPENED = 50_000;

export class NameIndex {
  readonly trie: PhraseTrie<Sense>;
  private readonly waiting = new Map<string, ActorEntry[]>();
  /** Words whose shelves are open. */
  private readonly opened = new Set<string>();

  constructor(
    private readonly tokenize: (text: string) => string[],
    vocabulary: Vocabulary,
  ) {
    this.trie = new PhraseTrie(vocabulary);
  }

  /** Puts an entry where one of its spellings will be looked for. What wins comes first. */
  shelve(spelling: string, entry: ActorEntry): void {
    const shelf = shelfOf(spelling);
    const entries = this.waiting.get(shelf);
    if (entries === undefined) this.waiting.set(shelf, [entry]);
    else if (entries[entries.length - 1] !== entry) entries.push(entry);
  }

  /**
   * Readies all names that start with one of the words. Call it before the words are interned.
   * @param words in lower case
   */
  open(words: readonly string[]): void {
    for (const word of words) {
      if (this.opened.has(word)) continue;
      if (this.opened.size >= MOST_OPENED) this.opened.clear();
      this.opened.add(word);
      this.take(word);
      this.take(openingOf(word));
    }
  }

  private take(shelf: string): void {
    const entries = this.waiting.get(shelf);
    if (entries === undefined) return;
    this.waiting.delete(shelf);
    for (const entry of entries) {
      for (const { text, role, ambiguous } of wordingsOf(entry)) {
        if (shelfOf(text) !== shelf) continue;
        const tokens = cutName(text, this.tokenize);
        this.trie.addWords(tokens.map((token) => token.toLowerCase()), { entry, role, ambiguous, tokens });
      }
    }
  }
}
