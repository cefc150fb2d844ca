import type { SourceType } from '../../schema/index.js';
import type { TokenSpan } from '../document.js';

/** One credit of a claim to a source. */
export interface Credit extends TokenSpan {
  /** Index of the sentence in the document; -1 where the source is named in the reference list. */
  readonly sentence: number;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly type: SourceType;
  /** Where the source's own name stands in the brief's text when it is outside the sentences. */
  readonly place: { readonly start: number; readonly end: number } | null;
  readonly cue: TokenSpan | null;
  /** True when the source itself says, estimates or believes; an outlet or document only passes it on. */
  readonly holder: boolean;
  readonly basis: string;
}
