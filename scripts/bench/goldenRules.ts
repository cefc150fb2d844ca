/** The English golden rules of sentence boundaries: short texts with the sentences that they have. */
import { linesOf } from './data.js';

export interface GoldenRule {
  readonly id: number;
  readonly text: string;
  readonly sentences: readonly string[];
}

/** Null when the rules are not there. */
export const goldenRules = (): readonly GoldenRule[] | null =>
  linesOf<GoldenRule>('golden-rules/english.jsonl')?.map((rule) => ({
    ...rule,
    // Some of the texts write a line break or a quotation mark with a backslash before it.
    text: rule.text.replaceAll('\\n', '\n').replaceAll('\\"', '"'),
  })) ?? null;

/** The rules that a splitter breaks. */
export const brokenRules = (rules: readonly GoldenRule[], split: (text: string) => readonly string[]): GoldenRule[] =>
  rules.filter(({ text, sentences }) => split(text).map((sentence) => sentence.trim()).join('|') !== sentences.join('|'));
