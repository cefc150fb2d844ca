/** Where the spellings of actors are looked for, and which words make a name: what can be said of names before there is a text. */
import type { ActorEntry } from '../../lexicon/index.js';
import { eachSpelling } from './wordings.js';
import { EVERYDAY, GUARDED_ACRONYMS } from './words.js';

export interface Shelves {
  /** Places of the entries that have a spelling on each shelf, in their order. */
  readonly shelves: ReadonlyMap<string, readonly number[]>;
  /** Words that make a headline's capital a name. */
  readonly nameWords: ReadonlySet<string>;
}

/** A word that no tokenizer cuts. */
const PLAIN_WORD = /^(?:[\p{L}\p{M}]+|\d+)$/u;
const ALPHANUMERIC = /[\p{L}\p{N}]/u;
/** What parts the words of a name. */
const COMPOUND = /[ -]/;

/** Where a word with marks inside belongs: a tokenizer may cut it, but not before its second letter. */
export const openingOf = (word: string): string => {
  const first = word.slice(0, 1);
  return ALPHANUMERIC.test(first) && ALPHANUMERIC.test(word.slice(1, 2)) ? `${word.slice(0, 2)}-` : `${first}-`;
};

/** The shelf on which a name waits: its first word, or the opening of that word if it may be cut. */
export const shelfOf = (text: string): string => {
  const blank = text.indexOf(' ');
  const word = blank < 0 ? text : text.slice(0, blank);
  return PLAIN_WORD.test(word) ? word.toLowerCase() : openingOf(word.toLowerCase());
};

/** A single word that is a name, and what sets the names of states and people apart. */
const addNameWords = (words: Set<string>, name: string, { type }: ActorEntry): void => {
  const one = !COMPOUND.test(name);
  if (!one && type !== 'state' && type !== 'person') return;
  const lower = name.toLowerCase();
  for (const part of one ? [lower] : lower.split(COMPOUND)) {
    if (part.length > 1 && (!EVERYDAY.has(part) || (one && type === 'state'))) words.add(part);
  }
};

export const shelve = (entries: Iterable<ActorEntry>): Shelves => {
  const shelves = new Map<string, number[]>();
  const nameWords = new Set<string>();
  [...entries].forEach((entry, place) => {
    eachSpelling(entry, (text, _role, name) => {
      const shelf = shelfOf(text);
      const places = shelves.get(shelf);
      if (places === undefined) shelves.set(shelf, [place]);
      else if (places[places.length - 1] !== place) places.push(place);
      if (text === name) addNameWords(nameWords, name, entry);
    });
  });
  for (const guarded of GUARDED_ACRONYMS) nameWords.delete(guarded);
  return { shelves, nameWords };
};
