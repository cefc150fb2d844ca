/** Universal parts of speech (https://universaldependencies.org/u/pos/) as small numbers, for typed arrays. */
export const Pos = {
  X: 0,
  ADJ: 1,
  ADP: 2,
  ADV: 3,
  AUX: 4,
  CCONJ: 5,
  DET: 6,
  INTJ: 7,
  NOUN: 8,
  NUM: 9,
  PART: 10,
  PRON: 11,
  PROPN: 12,
  PUNCT: 13,
  SCONJ: 14,
  SYM: 15,
  VERB: 16,
} as const;
export type Pos = (typeof Pos)[keyof typeof Pos];

/** What a verb or auxiliary looks like; `Past` and `Participle` are decided from the context where the forms agree. */
export const VerbForm = {
  None: 0,
  /** After a modal, *to*, *do*: `sell`. */
  Base: 1,
  /** Finite present, not third person singular: `they sell`. */
  Present: 2,
  /** `sells` */
  Present3: 3,
  /** `sold` with a subject */
  Past: 4,
  /** `(has) sold`, `(was) sold` */
  Participle: 5,
  /** `selling` */
  Gerund: 6,
  /** `will`, `may` */
  Modal: 7,
} as const;
export type VerbForm = (typeof VerbForm)[keyof typeof VerbForm];
