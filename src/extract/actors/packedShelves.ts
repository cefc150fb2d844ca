/** Shelves as a text: a third of what they take as values, since words and places that stand in both tables or in a row are written once. */
import type { Shelves } from './shelves.js';

/** In front of a word that makes a name. */
const NAME = '*';
const RADIX = 36;

/** A line for each word, by its first place: the word and its places, each less the one before it. */
export const packShelves = ({ shelves, nameWords }: Shelves): string => {
  const names = new Set(nameWords);
  const lines: string[] = [];
  let opening = 0;
  for (const [word, places] of Object.entries(shelves).sort(([, a], [, b]) => a[0] - b[0])) {
    let before = opening;
    opening = places[0];
    const steps = places.map((place) => {
      const step = place - before;
      before = place;
      return step.toString(RADIX);
    });
    lines.push([names.has(word) ? NAME + word : word, ...steps].join(' '));
  }
  return [...lines, ...nameWords.filter((word) => !Object.hasOwn(shelves, word)).map((word) => NAME + word)].join('\n');
};

/** @returns what was packed; the words of names in another order */
export const unpackShelves = (packed: string): Shelves => {
  const shelves: [string, number[]][] = [];
  const nameWords: string[] = [];
  let opening = 0;
  for (const line of packed.split('\n')) {
    const [marked, ...steps] = line.split(' ');
    const isName = marked.startsWith(NAME);
    const word = isName ? marked.slice(NAME.length) : marked;
    if (isName) nameWords.push(word);
    if (steps.length === 0) continue;
    let place = opening;
    const places = steps.map((step) => (place += parseInt(step, RADIX)));
    opening = places[0];
    shelves.push([word, places]);
  }
  return { shelves: Object.fromEntries(shelves), nameWords };
};
