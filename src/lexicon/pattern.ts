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

/** Every sequence of items that a pattern stands for. */
export const parsePattern = (pattern: string): PatternItem[][] => {
  let expansions: PatternItem[][] = [[]];
  for (const part of pattern.trim().split(/\s+/).filter(Boolean)) {
    const optional = part.length > 1 && part.endsWith('?');
    const body = optional ? part.slice(0, -1) : part;
    const choices = body.length > 2 && body.startsWith('(') && body.endsWith(')') ? body.slice(1, -1).split('|') : [body];
    const longer = choices.flatMap((choice) => expansions.map((items) => [...items, single(choice)]));
    expansions = optional ? [...expansions, ...longer] : longer;
    if (expansions.length > MAX_EXPANSIONS) throw new RangeError(`pattern "${pattern}" has more than ${MAX_EXPANSIONS} readings`);
  }
  return expansions;
};
