/** A brief as the extractors see it: sentences with tokens, interned ids and clauses. */
import type { Sentence } from '../language/index.js';
import type { Interned } from '../lexicon/index.js';
import type { Block, Structure } from '../text/index.js';
import type { Clause } from './clauses/index.js';

export interface AnalysedSentence {
  /** 0-based position in the document. */
  readonly index: number;
  readonly block: Block;
  /** Index of the block; sentences of one block are neighbours. */
  readonly blockIndex: number;
  readonly tokens: Sentence;
  readonly interned: Interned;
  readonly clauses: readonly Clause[];
}

export interface AnalysedDocument {
  readonly text: string;
  readonly structure: Structure;
  readonly sentences: readonly AnalysedSentence[];
  /** Reference date of the brief, ISO 8601, where it is known. */
  readonly date: string | null;
}

/** A stretch of tokens of one sentence, end exclusive. */
export interface TokenSpan {
  readonly start: number;
  readonly end: number;
}

/** The original text behind a stretch of tokens. */
export const quoteTokens = (text: string, sentence: AnalysedSentence, span: TokenSpan): { span: { start: number; end: number }; text: string } => {
  const start = sentence.tokens.starts[span.start];
  const end = sentence.tokens.ends[span.end - 1];
  return { span: { start, end }, text: text.slice(start, end) };
};
