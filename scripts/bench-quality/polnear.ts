/**
 * Source, cue and content spans against PolNeAR (Newell, Margolin and Ruths 2018).
 *
 * Spans are compared as sets of tokens (words and punctuation marks) per article; equal spans of one article count
 * once, as in span labelling, which the published figures measure.
 *   exact    a span of ours and one of the corpus hold the same set of tokens
 *   overlap  token F1 over the union of the spans of a kind: how many tokens both call source, cue or content
 */
import type { Located } from '../../src/extract/attribution/index.js';
import type { Extraction } from './library.js';

export const PARTS = ['source', 'cue', 'content'] as const;
export type Part = (typeof PARTS)[number];

type Span = readonly [start: number, end: number];

export interface Article {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly { readonly [K in Part]: readonly Span[] }[];
}

interface Tally {
  right: number;
  found: number;
  gold: number;
}
const tally = (): Tally => ({ right: 0, found: 0, gold: 0 });

export const f1 = ({ right, found, gold }: Tally): number => (right === 0 ? 0 : (2 * right) / (found + gold));

/** Start offsets of the tokens of a text. */
const tokenStarts = (text: string): number[] => [...text.matchAll(/[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu)].map(({ index }) => index);

/** Tokens inside spans, by their number. */
const tokensIn = (starts: readonly number[], spans: readonly Span[]): number[] =>
  starts.flatMap((at, i) => (spans.some(([start, end]) => start <= at && at < end) ? [i] : []));

const compare = (gold: readonly number[][], found: readonly number[][], exact: Tally, overlap: Tally): void => {
  const keys = (sets: readonly number[][]) => new Set(sets.filter(({ length }) => length > 0).map((set) => set.join(' ')));
  const [wanted, got] = [keys(gold), keys(found)];
  exact.gold += wanted.size;
  exact.found += got.size;
  for (const key of got) if (wanted.has(key)) exact.right++;
  const [theirs, ours] = [new Set(gold.flat()), new Set(found.flat())];
  overlap.gold += theirs.size;
  overlap.found += ours.size;
  for (const token of ours) if (theirs.has(token)) overlap.right++;
};

/** Our attributions of an article as offsets. */
export const spansOf = ({ attributions, document }: Extraction): Record<Part, Span[]>[] => {
  const offsets = ({ sentence, start, end }: Located): Span => {
    const { starts, ends } = document.sentences[sentence].tokens;
    return [starts[start], ends[end - 1]];
  };
  return attributions().map(({ source, cue, content }) => ({ source: source === null ? [] : [offsets(source)], cue: [offsets(cue)], content: content.map(offsets) }));
};

export type PolnearScores = Record<Part, { exact: Tally; overlap: Tally }>;

export const scorePolnear = (articles: readonly Article[], extract: (text: string) => Extraction): PolnearScores => {
  const scores: PolnearScores = {
    source: { exact: tally(), overlap: tally() },
    cue: { exact: tally(), overlap: tally() },
    content: { exact: tally(), overlap: tally() },
  };
  for (const { text, attributions } of articles) {
    const starts = tokenStarts(text);
    const ours = spansOf(extract(text));
    for (const part of PARTS) {
      const sets = (all: readonly { readonly [K in Part]: readonly Span[] }[]) => all.map((one) => tokensIn(starts, one[part]));
      compare(sets(attributions), sets(ours), scores[part].exact, scores[part].overlap);
    }
  }
  return scores;
};
