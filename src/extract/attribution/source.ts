import type { SourceType } from '../../schema/index.js';
import type { AnalysedSentence, TokenSpan } from '../document.js';
import type { NamedSource } from './namedSource.js';

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

/** Sources that pass on what others hold; unnamed ones speak for themselves. */
const PASSES_ON = new Set<SourceType>(['outlet', 'document']);

/** @param speaks whether the cue makes the source the holder of the content */
export const creditOf = (sentence: AnalysedSentence, source: NamedSource, cue: TokenSpan | null, basis: string, speaks: boolean): Credit => ({
  sentence: sentence.index,
  start: source.start,
  end: source.end,
  name: source.name,
  aliases: source.aliases ?? [],
  type: source.type,
  place: null,
  cue: cue === null ? null : { start: cue.start, end: cue.end },
  holder: speaks && !PASSES_ON.has(source.type),
  basis,
});
