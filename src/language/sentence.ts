import type { Reading } from '../text/index.js';

/** A dependency tree over the tokens of a sentence, labels after Universal Dependencies. */
export interface Dependencies {
  /** Index of each token's head, -1 for the root. */
  readonly heads: Int32Array;
  readonly labels: readonly string[];
}

/**
 * One sentence as parallel arrays over its tokens. Extractors read this and never learn whose tokens they are.
 */
export interface Sentence {
  readonly length: number;
  /** Tokens as the reading copy has them (plain quotes, no footnote marks); a telegram's capitals as prose would write them. */
  readonly forms: readonly string[];
  /** `forms` in lower case; every double quotation mark as `"`. */
  readonly words: readonly string[];
  readonly lemmas: readonly string[];
  /** `Pos` codes. */
  readonly pos: Uint8Array;
  /** `VerbForm` codes; `None` for everything that is not a verb. */
  readonly verbForms: Uint8Array;
  /** Offsets in the original text, UTF-16 code units. */
  readonly starts: Int32Array;
  /** Ends in the original text, exclusive. */
  readonly ends: Int32Array;
  /** 1 where white space stands in front of the token. */
  readonly spaced: Uint8Array;
  /** True when capital letters say nothing about names (headline style). */
  readonly titleCase: boolean;
  /** The tree of the sentence; parsed when it is first asked for. */
  readonly tree: () => Dependencies;
}

/** A piece of text to analyse, and what is known of its typography. */
export interface Passage {
  readonly reading: Reading;
  /** Headline style: every word that matters is capitalised, or all letters are capitals. */
  readonly titleCase: boolean;
}

/** Cuts a passage into sentences of tagged tokens. */
export interface Analyser {
  analyse(passage: Passage, isName: (word: string) => boolean): Sentence[];
  /** Cuts a name or pattern into the same tokens that a text would give. */
  tokenize(text: string): string[];
}
