/** The tags of a sentence while they are mended. */
import { Pos, VerbForm } from './pos.js';
import type { VerbReading } from './verbLexicon.js';

export interface MutableTags {
  readonly forms: readonly string[];
  readonly words: readonly string[];
  readonly lemmas: string[];
  readonly pos: Uint8Array;
  readonly verbForms: Uint8Array;
  /** 1 where white space stands in front of the token. */
  readonly spaced: Uint8Array;
}

export const isFinite = (form: number): boolean => form === VerbForm.Modal || form === VerbForm.Present || form === VerbForm.Present3 || form === VerbForm.Past;

export const isNominal = (pos: number): boolean => pos === Pos.NOUN || pos === Pos.PROPN || pos === Pos.PRON || pos === Pos.NUM;

/** What a verb may have behind it, but a noun seldom. */
export const startsComplement = (tags: MutableTags, at: number): boolean => {
  const pos = tags.pos[at];
  const word = tags.words[at];
  if (word === undefined) return false;
  // Taggers take the first of `neither the one nor the other` for a conjunction.
  if (word === 'neither' || word === 'both' || word === 'either') return true;
  return word === 'that' || pos === Pos.DET || pos === Pos.PROPN || (pos === Pos.PRON && word !== 'who' && word !== 'which') || pos === Pos.NUM;
};

export const makeVerb = (tags: MutableTags, at: number, { lemma, form }: VerbReading): void => {
  tags.pos[at] = Pos.VERB;
  tags.verbForms[at] = form;
  tags.lemmas[at] = lemma;
};

export const beginsObject = (pos: number | undefined): boolean => pos === Pos.NOUN || pos === Pos.PROPN || pos === Pos.DET || pos === Pos.ADJ || pos === Pos.NUM;

export const makeNoun = ({ pos, verbForms, lemmas, words }: MutableTags, at: number): void => {
  pos[at] = Pos.NOUN;
  verbForms[at] = VerbForm.None;
  lemmas[at] = words[at];
};
