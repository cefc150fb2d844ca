import type { VerbGroup } from './verbGroups.js';

export type ClauseType =
  /** Independent. */
  | 'main'
  /** What is said, thought or likely: `(said) that …`, with or without *that*. */
  | 'complement'
  /** `which …`, `that …` behind a noun. */
  | 'relative'
  /** `if …`, `because …`, `although …`. */
  | 'adverbial'
  /** `whether …`, `how …`, `what …` as an argument. */
  | 'nominal'
  /** `…, Lavrov said`. */
  | 'attribution';

/** A stretch of a sentence around one finite verb group. Token indexes, end exclusive. */
export interface Clause {
  readonly type: ClauseType;
  readonly start: number;
  end: number;
  readonly parent: Clause | null;
  /** The finite verb group; null in verbless headlines and telegraphese. */
  verb: VerbGroup | null;
  /** Infinitives, gerunds and participles inside, in order. */
  readonly inner: VerbGroup[];
  /** The subordinator, relative pronoun or *that*: tokens `marker.start` to `marker.end`; null without one. */
  readonly marker: { readonly start: number; readonly end: number } | null;
  /** Relative clauses set off by a comma are not restrictive. */
  readonly restrictive: boolean;
  /** The clause that this one is coordinated with, if any. */
  readonly sibling: Clause | null;
  /** True when the subject (and what stands in front of the verb) is the sibling's. */
  readonly sharesSubject: boolean;
  /** For complements: the token (verb, noun or adjective) that takes it; -1 otherwise. */
  readonly governor: number;
}

export const makeClause = (fields: Partial<Clause> & Pick<Clause, 'type' | 'start' | 'parent'>): Clause => ({
  end: -1,
  verb: null,
  inner: [],
  marker: null,
  restrictive: false,
  sibling: null,
  sharesSubject: false,
  governor: -1,
  ...fields,
});
