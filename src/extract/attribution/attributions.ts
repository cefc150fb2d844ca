import type { LexiconEntry } from '../../lexicon/index.js';
import type { TokenSpan } from '../document.js';

export type ReportingCategory = LexiconEntry<'reportingVerbs'>['category'];

/** A stretch of tokens of the sentence with index `sentence`. */
export interface Located extends TokenSpan {
  readonly sentence: number;
}

/**
 * Who says, thinks or wants something, by which expression, and what: source, cue and content (Prasad et al. 2006,
 * Pareti 2012). Beliefs and intentions count as well as words.
 */
export interface Attribution {
  /** Null where none is named. */
  readonly source: Located | null;
  readonly cue: Located;
  /** In reading order; several where a quotation goes on behind its speaker. */
  readonly content: readonly Located[];
  readonly category: ReportingCategory;
  readonly stance: LexiconEntry<'reportingVerbs'>['stance'];
  /** Lexicon entry or rule. */
  readonly basis: string;
}
