/** Whether a quantity measures a growth or a decline. */
import data from '../../../lexicons/quantities/directions.json' with { type: 'json' };
import numbers from '../../../lexicons/quantities/numbers.json' with { type: 'json' };
import { Pos } from '../../language/index.js';
import type { AnalysedSentence, TokenSpan } from '../document.js';
import { PERCENTS } from './number.js';

export type Direction = 'up' | 'down';

const table = ({ up, down }: { readonly up: readonly string[]; readonly down: readonly string[] }): ReadonlyMap<string, Direction> =>
  new Map([...up.map((word) => [word, 'up'] as const), ...down.map((word) => [word, 'down'] as const)]);

const VERBS = table(data.verbs);
const NOUNS = table(data.nouns);
const WORDS = table(data.words);
const APPROXIMATORS = new Set(numbers.approximators);
/** Tokens between a verb and the *by* of its measure: `cut crude output in the north by a tenth`. */
const REACH = 8;

/** What a quantity measures: `rose (by|to|from) 12 %`, `a 12 % rise`, `a rise of 12 %`, `12 % lower`, `up 40 percent`; null where nothing says. */
export const directionOf = ({ tokens }: AnalysedSentence, { start, end }: TokenSpan, from: number, to: number): Direction | null => {
  const { words, lemmas, pos } = tokens;
  const verbAt = (i: number): Direction | null => (pos[i] === Pos.VERB ? (VERBS.get(lemmas[i]) ?? null) : null);
  const behind = end < to ? (WORDS.get(words[end]) ?? (pos[end] === Pos.NOUN ? NOUNS.get(lemmas[end]) : undefined)) : undefined;
  // "12 more ships" counts ships; "12 percent more" measures.
  if (behind !== undefined && !(pos[end] === Pos.ADJ && pos[end + 1] === Pos.NOUN && !PERCENTS.has(words[end - 1]))) return behind;
  let at = start - 1;
  while (at > from && APPROXIMATORS.has(words[at])) at--;
  // "by up to 40 percent"
  if (words[at] === 'to' && (words[at - 1] === 'up' || words[at - 1] === 'close')) at -= 2;
  const preposition = words[at];
  if (preposition === 'of' && at > from) return NOUNS.get(lemmas[at - 1]) ?? null;
  if (preposition === 'to' || preposition === 'from' || preposition === 'by') at--;
  if (at < from) return null;
  const near = verbAt(at) ?? WORDS.get(words[at]) ?? (pos[at] === Pos.NOUN && preposition !== undefined && at < start - 1 ? NOUNS.get(lemmas[at]) : undefined);
  if (near !== undefined) return near;
  if (preposition !== 'by' && preposition !== 'to' && preposition !== 'from') return null;
  for (let i = at; i >= from && i > at - REACH; i--) {
    const found = verbAt(i);
    if (found !== null) return found;
    if (pos[i] === Pos.VERB || words[i] === ',') return null;
  }
  return null;
};
