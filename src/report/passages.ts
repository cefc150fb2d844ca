/** Cuts a brief into passages, and a passage into pieces that each belong to the same claims. */
import type { Claim, JudgmentGraph, Span } from '../schema/index.js';

/** A stretch of the brief that is set as one paragraph. Offsets are those of the brief. */
export interface Passage extends Span {
  readonly text: string;
}

/** Paragraphs of a text: what stands between empty lines. */
export const paragraphs = (text: string): Passage[] =>
  [...text.matchAll(/\S.*(?:\r?\n[^\S\n]*\S.*)*/g)].map((found) => ({ start: found.index, end: found.index + found[0].length, text: found[0] }));

/** Where the text is not at hand, the claims themselves: those that no other holds, in their order. */
export const outermost = (claims: readonly Claim[]): Passage[] => {
  const passages: Passage[] = [];
  for (const { span, text } of [...claims].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)) {
    const last = passages.at(-1);
    if (last === undefined || span.end > last.end) passages.push({ ...span, text });
  }
  return passages;
};

/** A claim with its place in the graph, by which the page names it. */
export interface Numbered {
  readonly number: number;
  readonly claim: Claim;
}

export const numbered = ({ claims }: JudgmentGraph): Numbered[] => claims.map((claim, at) => ({ number: at + 1, claim }));

/** Text with or without the weight of a word of likelihood. */
export interface Run {
  readonly text: string;
  readonly cue: boolean;
}

/** A piece of a passage. */
export interface Piece {
  readonly runs: readonly Run[];
  /** Claims that the piece belongs to, the innermost first; none outside claims. */
  readonly claims: readonly Numbered[];
}

const covers = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
const meets = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Of two claims around a piece the inner one begins later, or ends sooner. */
const innerFirst = (a: Numbered, b: Numbered): number => b.claim.span.start - a.claim.span.start || a.claim.span.end - b.claim.span.end;

/** The stretches of a span that lie between the ends of others. */
const cutAt = (span: Span, others: readonly Span[]): Span[] => {
  const cuts = others.flatMap(({ start, end }) => [start, end]).filter((cut) => cut > span.start && cut < span.end);
  const sorted = [...new Set([span.start, ...cuts, span.end])].sort((a, b) => a - b);
  return sorted.slice(1).map((end, at) => ({ start: sorted[at] ?? span.start, end }));
};

/** @param claims in the order of their starts */
export const pieces = (passage: Passage, claims: readonly Numbered[]): Piece[] => {
  const here = claims.filter(({ claim }) => meets(claim.span, passage));
  const cues = here.flatMap(({ claim }) => claim.likelihood?.cues.map(({ span }) => span) ?? []).filter((span) => meets(span, passage));
  const textOf = ({ start, end }: Span): string => passage.text.slice(start - passage.start, end - passage.start);
  return cutAt(passage, here.map(({ claim }) => claim.span)).map((span) => ({
    runs: cutAt(span, cues).map((run) => ({ text: textOf(run), cue: cues.some((cue) => covers(cue, run)) })),
    claims: here.filter(({ claim }) => covers(claim.span, span)).sort(innerFirst),
  }));
};
