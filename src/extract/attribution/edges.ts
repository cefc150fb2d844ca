/** The exact edges of sources and contents: punctuation, quotation marks, links and asides. */
import { Pos } from '../../language/index.js';
import type { AnalysedSentence, TokenSpan } from '../document.js';

const CLOSERS = new Set(['"', ')', ']']);
const DASHES = new Set(['\u2014', '\u2013', '\u2015', '--']);
const RELATIVES = new Set(['which', 'who', 'whom', 'whose']);

/** Cuts punctuation off both ends; closing marks and what stands inside them stay. Null if nothing is left. */
export const trimEdges = ({ tokens }: AnalysedSentence, { start, end }: TokenSpan): TokenSpan | null => {
  const { pos, words } = tokens;
  let from = start;
  let to = end;
  while (from < to && pos[from] === Pos.PUNCT && words[from] !== '"' && words[from] !== '(') from++;
  while (to > from && pos[to - 1] === Pos.PUNCT && !CLOSERS.has(words[to - 1])) to--;
  if (from >= to) return null;
  const odd = words.slice(from, to).filter((word) => word === '"').length % 2 === 1;
  if (odd && words[from] !== '"' && words[from - 1] === '"' && words[to - 1] === '"') from--;
  else if (odd) {
    let close = to;
    while (close < words.length && pos[close] === Pos.PUNCT && words[close] !== '"') close++;
    if (words[close] === '"') to = close + 1;
  }
  return { start: from, end: to };
};

/** Behind commas and coordinators. */
export const skipLinks = ({ tokens }: AnalysedSentence, at: number): number => {
  const { words, pos } = tokens;
  let i = at;
  while (i < words.length && (pos[i] === Pos.CCONJ || words[i] === ',')) i++;
  return i;
};

export const skipComma = ({ tokens }: AnalysedSentence, at: number): number => {
  const { words } = tokens;
  let i = at;
  while (words[i] === ',' || words[i] === ':') i++;
  return i;
};

/** In front of commas; one inside the closing mark belongs to the quotation. */
export const backOverComma = ({ tokens }: AnalysedSentence, at: number): number => {
  let i = at;
  while (i > 0 && tokens.words[i - 1] === ',') i--;
  return i;
};

/**
 * Cuts off what a writer adds behind a content: `…, which …`, `… — …`. Inside quotation marks nothing is the writer's.
 */
export const withoutAfterthought = ({ tokens }: AnalysedSentence, { start, end }: TokenSpan): TokenSpan => {
  const { words, spaced } = tokens;
  let quoted = false;
  for (let i = start; i < end; i++) {
    if (words[i] === '"') quoted = !quoted;
    if (quoted || i === start) continue;
    const dash = DASHES.has(words[i]) && spaced[i] === 1;
    const relative = words[i] === ',' && RELATIVES.has(words[i + 1] ?? '') && !words.slice(i + 1, end).includes(',');
    if (dash || relative) return { start, end: i };
  }
  return { start, end };
};
