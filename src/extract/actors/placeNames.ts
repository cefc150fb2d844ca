/** Known places that are no states: provinces, towns, rivers, seas. */
import prepared from './placeNames.prepared.js';
import type { View } from './view.js';
import { withoutDiacritics } from './words.js';

/** Longest name in tokens: `Deir ez-Zor`, `Strait of Hormuz`. */
const LONGEST = 7;
/** Everything up to the first sign that can stand inside a name: what two names with the same opening share. */
const OPENING = /^[\p{L}\d]+/u;

const openingOf = (text: string): string => OPENING.exec(text)?.[0] ?? '';

interface Known {
  readonly names: ReadonlySet<string>;
  readonly openings: ReadonlySet<string>;
}

const read = (): Known => {
  const names = prepared.split('|');
  return { names: new Set(names), openings: new Set(names.map(openingOf)) };
};

let known: Known | undefined;

/** Where the longest known place that starts at a token ends; the token itself where none does. */
export const placeEnd = ({ words, analysed, length, capital }: View, at: number): number => {
  known ??= read();
  if (!known.openings.has(openingOf(withoutDiacritics(words[at])))) return at;
  const { spaced } = analysed.tokens;
  let text = '';
  let end = at;
  for (let i = at; i < length && i < at + LONGEST; i++) {
    text += (i > at && spaced[i] === 1 ? ' ' : '') + withoutDiacritics(words[i]);
    if (capital[i] === 1 && known.names.has(text)) end = i + 1;
  }
  return end;
};
