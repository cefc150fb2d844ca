/** Numerals that can be chances: percentages, fractions, parts, odds. */
import numbers from '../../../lexicons/likelihood/numbers.json' with { type: 'json' };
import { Pos, type Sentence } from '../../language/index.js';
import type { TokenSpan } from '../document.js';
import type { Probability } from './scale.js';

/** What a number is a chance of, or makes it one. */
export const CHANCE: ReadonlySet<string> = new Set([...numbers.chance, ...numbers.adjectives]);
const PERCENT = new Set(numbers.percent);
const RANGE = new Set(['-', 'to', '\u2013', '\u2014', 'and', 'or']);
const WORDS = new Map(Object.entries(numbers.words));
/** `two thirds`: what the whole is divided by. */
const PARTS = new Map(Object.entries(numbers.parts));
const HYPHENS = new Set(['-', '/', '\u2013']);

/** A whole number or one with decimals, in figures or a word. */
const numberAt = (word: string | undefined): number | null => {
  if (word === undefined) return null;
  const spelled = WORDS.get(word);
  if (spelled !== undefined) return spelled;
  return /^\d{1,3}(?:\.\d{1,3})?%?$/.test(word) ? Number.parseFloat(word) : null;
};

/** What a chance is one in may be large: `1 in 10,000`. */
const largeNumberAt = (word: string | undefined): number | null => {
  const small = numberAt(word);
  return small ?? (word !== undefined && /^\d{1,3}(?:,?\d{3})+$/.test(word) ? Number(word.replaceAll(',', '')) : null);
};

interface Numeral extends TokenSpan {
  readonly probability: Probability;
}

export interface NumericChance extends Numeral {
  /** The number that the level goes by: the middle of a range, the bound of what is open to one side. */
  readonly point: number;
}

/** Close enough to a bound to fall on its lower side. */
const NEXT_BELOW = 1e-6;
const BOUNDS = (['below', 'atMost', 'atLeast'] as const).flatMap((side) => numbers[side].map((wording) => ({ side, words: wording.split(' ') }))).sort((a, b) => b.words.length - a.words.length);

/** `less than a one-in-five chance`: the words in front open the number to one side. */
const bounded = (words: readonly string[], numeral: Numeral): NumericChance => {
  const { lower, upper } = numeral.probability;
  const from = words[numeral.start - 1] === 'a' || words[numeral.start - 1] === 'an' ? numeral.start - 1 : numeral.start;
  const bound = lower === upper ? BOUNDS.find((one) => one.words.every((word, k) => words[from - one.words.length + k] === word)) : undefined;
  if (bound === undefined) return { ...numeral, point: (lower + upper) / 2 };
  if (bound.side === 'atLeast') return { ...numeral, probability: { lower, upper: 1 }, point: lower };
  return { ...numeral, probability: { lower: 0, upper }, point: bound.side === 'below' ? upper - NEXT_BELOW : upper };
};

/** A percentage or a range of them that starts at `i`. */
const percentage = (words: readonly string[], i: number): Numeral | null => {
  const first = numberAt(words[i]);
  if (first === null) {
    // `30-40` as one token
    const joined = /^(\d{1,3})[-\u2013](\d{1,3})%?$/.exec(words[i] ?? '');
    if (!joined) return null;
    return closed(words, i + 1, i, Number(joined[1]), Number(joined[2]), words[i].endsWith('%'));
  }
  let end = i + 1;
  let last = first;
  if (PERCENT.has(words[end]) && RANGE.has(words[end + 1]) && numberAt(words[end + 2]) !== null) end++;
  const second = RANGE.has(words[end]) ? numberAt(words[end + 1]) : null;
  if (second !== null) {
    last = second;
    end += 2;
  }
  return closed(words, end, i, first, last, words[end - 1]?.endsWith('%') ?? false);
};

const closed = (words: readonly string[], from: number, start: number, first: number, last: number, marked: boolean): Numeral | null => {
  let end = from;
  if (words[end] === '-') end++;
  if (PERCENT.has(words[end])) end += words[end] === 'per' ? 2 : 1;
  else if (!marked) return null;
  if (first > 100 || last > 100) return null;
  return { start, end, probability: { lower: Math.min(first, last) / 100, upper: Math.max(first, last) / 100 } };
};

/** `one in five`, `1-in-10`, `two out of three`. */
const fraction = (words: readonly string[], i: number): Numeral | null => {
  const joined = /^(\d{1,3})-in-(\d{1,3})$/.exec(words[i] ?? '');
  if (joined) return ratio(i, i + 1, Number(joined[1]), Number(joined[2]));
  const first = numberAt(words[i]);
  if (first === null) return null;
  let at = i + 1;
  if (CHANCE.has(words[at])) at++;
  if (words[at] === '-') at++;
  const glued = /^in-(\d{1,4})$/.exec(words[at] ?? '');
  if (glued) return ratio(i, at + 1, first, Number(glued[1]));
  if (words[at] === 'out' && words[at + 1] === 'of') at += 2;
  else if (words[at] === 'in') at++;
  else return null;
  if (words[at] === '-') at++;
  // `one in a thousand`
  if (words[at] === 'a') at++;
  const second = largeNumberAt(words[at]);
  return second === null ? null : ratio(i, at + 1, first, second);
};

const ratio = (start: number, end: number, first: number, second: number): Numeral | null =>
  second > 0 && first <= second && second > 1 ? { start, end, probability: { lower: first / second, upper: first / second } } : null;

const exactly = (start: number, end: number, probability: number): Numeral => ({ start, end, probability: { lower: probability, upper: probability } });

/** `two-thirds`, `a third`: not `a third war`. */
const part = ({ words, pos }: Sentence, i: number): Numeral | null => {
  const first = words[i] === 'a' ? 1 : numberAt(words[i]);
  if (first === null) return null;
  const at = words[i + 1] === '-' ? i + 2 : i + 1;
  const whole = PARTS.get(words[at]);
  const next = pos[at + 1];
  if (whole === undefined || first >= whole || words[at + 1] === 'of') return null;
  return (next === Pos.NOUN || next === Pos.ADJ || next === Pos.PROPN) && !CHANCE.has(words[at + 1]) ? null : exactly(i, at + 1, first / whole);
};

/** `three to one against`, `two to one in favour`, `odds are two to one that`, `fifty-fifty`. */
const odds = (words: readonly string[], i: number): Numeral | null => {
  const first = numberAt(words[i]);
  if (first === null) return null;
  let at = i + 1;
  if (HYPHENS.has(words[at])) at++;
  const even = HYPHENS.has(words[i + 1]) && first === 50;
  if (words[at] === 'to') at++;
  else if (!HYPHENS.has(words[i + 1])) return null;
  if (words[at] === '-') at++;
  const second = numberAt(words[at]);
  if (second === null || second <= 0) return null;
  if (even && second === 50) return exactly(i, at + 1, 0.5);
  const side = words[at + 1] === 'odds' ? at + 2 : at + 1;
  if (words[side] === 'against') return exactly(i, side + 1, second / (first + second));
  // `Odds are three to one that …`
  if (words[side] === 'that' && words[i - 2] === 'odds') return exactly(i, side, first / (first + second));
  const favoured = words[side] === 'on' || (words[side] === 'in' && (words[side + 1] === 'favour' || words[side + 1] === 'favor'));
  return favoured ? exactly(i, words[side] === 'on' ? side + 1 : side + 2, first / (first + second)) : null;
};

/** The numeral that starts at a token. */
export const numericChanceAt = (sentence: Sentence, at: number): NumericChance | null => {
  const { words } = sentence;
  const numeral = percentage(words, at) ?? fraction(words, at) ?? odds(words, at) ?? part(sentence, at);
  return numeral === null ? null : bounded(words, numeral);
};
