/** Quoted titles and slogans: words inside them say nothing about the sentence they stand in. */
import { Pos, VerbForm, type Sentence } from '../../language/index.js';
import type { AnalysedSentence } from '../document.js';

const MAX_WORDS = 6;

/** Titles and slogans are capitalised, or stand in front of the noun that they name; other quotations are what was said. */
const isName = ({ forms, words, pos }: Sentence, from: number, to: number): boolean =>
  forms[from] !== words[from] || pos[to + 1] === Pos.NOUN || pos[to + 1] === Pos.PROPN;

/** 1 for every token of a short quotation that is a name and has no verb: `the "Open Door" policy`, `the "Unlikely Heroes" prize`. */
export const quotedNames = ({ tokens }: AnalysedSentence): Uint8Array => {
  const mask = new Uint8Array(tokens.length);
  let open = -1;
  let verbs = 0;
  for (let i = 0; i < tokens.length; i++) {
    if (tokens.words[i] === '"') {
      if (open >= 0 && i - open - 1 <= MAX_WORDS && verbs === 0 && isName(tokens, open + 1, i)) mask.fill(1, open, i + 1);
      open = open >= 0 && i - open - 1 <= MAX_WORDS ? -1 : i;
      verbs = 0;
    } else if (tokens.verbForms[i] !== VerbForm.None) verbs++;
  }
  return mask;
};
