/** Shelves in half of their bytes: words and places that stand in both tables or in a row are written once. */
import type { Shelves } from './shelves.js';

/** In front of a word that makes a name. */
const NAME = '*';

/** Plain values, which cost little to read at a start, so that those of our own lexicon can be made while the package is built. */
export interface PackedShelves {
  /** Words by the first place of their shelves, then those of names that have none. */
  readonly words: string;
  /** Of each shelf: how far its first place is from that of the shelf before it, then how far each place is from the one before. */
  readonly steps: readonly (readonly number[])[];
}

export const packShelves = ({ shelves, nameWords }: Shelves): PackedShelves => {
  const marked = (word: string): string => (nameWords.has(word) ? NAME + word : word);
  const inOrder = [...shelves].sort(([, a], [, b]) => a[0] - b[0]);
  const steps = inOrder.map(([, places], nth) => places.map((place, k) => place - (k > 0 ? places[k - 1] : nth > 0 ? inOrder[nth - 1][1][0] : 0)));
  const others = [...nameWords].filter((word) => !shelves.has(word));
  return { words: [...inOrder.map(([word]) => word), ...others].map(marked).join(' '), steps };
};

/** @returns what was packed; the words of names in another order */
export const unpackShelves = ({ words, steps }: PackedShelves): Shelves => {
  const shelves = new Map<string, readonly number[]>();
  const nameWords = new Set<string>();
  let opening = 0;
  words.split(' ').forEach((marked, nth) => {
    const isName = marked.startsWith(NAME);
    const word = isName ? marked.slice(NAME.length) : marked;
    if (isName) nameWords.add(word);
    if (nth >= steps.length) return;
    let place = opening;
    const places = steps[nth].map((step) => (place += step));
    opening = places[0];
    shelves.set(word, places);
  });
  return { shelves, nameWords };
};
