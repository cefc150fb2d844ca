/**
 * The names of all actors, cut into tokens only when a text has a word that one of them starts with. A brief meets a few hundred of
 * the thousands of names, so that a start costs a fraction of compiling them all, whatever users add.
 */
import { PhraseTrie, type ActorEntry, type Entries, type Vocabulary } from '../../lexicon/index.js';
import { openingOf, shelfOf, type Shelves } from './shelves.js';
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

/** A name that no tokenizer cuts but at its blanks. */
const PLAIN = /^(?:[\p{L}\p{M}]+|\d+)(?: (?:[\p{L}\p{M}]+|\d+))*$/u;

/** Stands behind a name that is cut, so that its last dot is not taken for a full stop. */
const MORE = ' x';

/** Tokens of a name, as the middle of a sentence has them. */
export const cutName = (text: string, tokenize: (text: string) => string[]): string[] => (PLAIN.test(text) ? text.split(' ') : tokenize(text + MORE).slice(0, -1));

/** Words that are remembered as opened; opening one again does no harm. */
const MOST_OPENED = 50_000;

export class NameIndex {
  readonly trie: PhraseTrie<Sense>;
  /** Words whose shelves are open. */
  private readonly opened = new Set<string>();
  /** Shelves that have been emptied. */
  private readonly taken = new Set<string>();

  /**
   * @param entries what wins comes first
   * @param shelves those of the entries
   */
  constructor(
    private readonly entries: Entries<ActorEntry>,
    private readonly shelves: Shelves['shelves'],
    private readonly tokenize: (text: string) => string[],
    vocabulary: Vocabulary,
  ) {
    this.trie = new PhraseTrie(vocabulary);
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
    const places = this.shelves.get(shelf);
    if (places === undefined || this.taken.has(shelf)) return;
    this.taken.add(shelf);
    for (const place of places) {
      const entry = this.entries.at(place);
      for (const { text, role, ambiguous } of wordingsOf(entry)) {
        if (shelfOf(text) !== shelf) continue;
        const tokens = cutName(text, this.tokenize);
        this.trie.addWords(tokens.map((token) => token.toLowerCase()), { entry, role, ambiguous, tokens });
      }
    }
  }
}
