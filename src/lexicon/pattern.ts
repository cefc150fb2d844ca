/**
 * Pattern notation of the lexicons: items set off by blanks, each matching one token.
 * `word` the word as written, `<lemma>` any of its forms, `(a|b)` one of several, `item?` may be missing.
 */
export interface PatternItem {
  readonly word: string;
  readonly lemma: boolean;
}

const single = (text: string): PatternItem => {
  if (text === '' || /[()|?]/.test(text.slice(0, -1))) throw new RangeError(`"${text}" is no pattern item`);
  return text.startsWith('<') && text.endsWith('>') ? { word: text.slice(1, -1), lemma: true } : { word: text, lemma: false };
};

/** A pattern with many choices would grow without bound; no lexicon needs more. */
export const MAX_EXPANSIONS = 2048;

/** One place of a pattern: the items of which one stands there, or none at all. */
export interface PatternPlace {
  readonly choices: readonly PatternItem[];
  readonly optional: boolean;
}

const placeOf = (part: string): PatternPlace => {
  const optional = part.length > 1 && part.endsWith('?');
  const body = optional ? part.slice(0, -1) : part;
  const choices = body.length > 2 && body.startsWith('(') && body.endsWith(')') ? body.slice(1, -1).split('|') : [body];
  return { choices: choices.map(single), optional };
};

/** The places of a pattern. @throws RangeError for what is no pattern */
export const parsePattern = (pattern: string): PatternPlace[] => {
  const places = pattern.trim().split(/\s+/).filter(Boolean).map(placeOf);
  const readings = places.reduce((count, { choices, optional }) => count * (choices.length + (optional ? 1 : 0)), 1);
  if (readings > MAX_EXPANSIONS) throw new RangeError(`pattern "${pattern}" has more than ${MAX_EXPANSIONS} readings`);
  return places;
};
