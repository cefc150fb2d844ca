/** Chances given as numbers: `a 60-70 percent chance`, `one in five`, `puts the odds at 30 to 40 percent`. */
import numbers from '../../../lexicons/likelihood/numbers.json' with { type: 'json' };
import { Pos, type Sentence } from '../../language/index.js';
import type { TokenSpan } from '../document.js';
import type { Probability } from './scale.js';

const CHANCE_NOUNS = new Set(numbers.chance);
const CHANCE = new Set([...numbers.chance, ...numbers.adjectives]);
const PERCENT = new Set(numbers.percent);
const RANGE = new Set(['-', 'to', '\u2013', '\u2014', 'and', 'or']);
const LINKS = new Set(numbers.links);
const WORDS = new Map(Object.entries(numbers.words));
/** `our base case (62%)` */
const SCENARIOS = new Set(numbers.scenarios);
const RATED = new Set(numbers.rated);
const PLACING = new Set(numbers.placing);
const POINTERS = new Set(['it', 'this', 'that']);
const FIRST_PERSON = new Set(['i', 'we']);

const numberAt = (word: string | undefined): number | null => {
  if (word === undefined) return null;
  const spelled = WORDS.get(word);
  if (spelled !== undefined) return spelled;
  return /^\d{1,3}(?:\.\d{1,3})?%?$/.test(word) ? Number.parseFloat(word) : null;
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
  const second = numberAt(words[at]);
  return second === null ? null : ratio(i, at + 1, first, second);
};

const ratio = (start: number, end: number, first: number, second: number): Numeral | null =>
  second > 0 && first <= second && second > 1 ? { start, end, probability: { lower: first / second, upper: first / second } } : null;

/** The percentage or fraction that starts at a token. */
export const numericChanceAt = ({ words }: Sentence, at: number): NumericChance | null => {
  const numeral = percentage(words, at) ?? fraction(words, at);
  return numeral === null ? null : bounded(words, numeral);
};

/** How far the number may stand behind its noun: `the odds that the firm runs short of parts by May are no better than one in ten`. */
const REACH = 24;

/** Tokens between a verb that gives a chance and the number. */
const GIVEN_REACH = 8;

/** `put that at roughly 1 in 8`, `I give the deal 40 percent`: a number that somebody gives to what was said before, or to an event. */
const isGiven = ({ words, lemmas, pos }: Sentence, start: number, end: number): boolean => {
  let k = start - 1;
  while (k > 0 && words[k] !== 'at' && LINKS.has(words[k])) k--;
  if (words[k] === 'at') return POINTERS.has(words[k - 1]) && PLACING.has(lemmas[k - 2]);
  if (end < words.length && pos[end] !== Pos.PUNCT && pos[end] !== Pos.CCONJ) return false;
  for (let give = k; give > 0 && start - give <= GIVEN_REACH; give--) {
    if (lemmas[give] === 'give') return FIRST_PERSON.has(words[give - 1]) || (pos[give - 1] === Pos.AUX && FIRST_PERSON.has(words[give - 2]));
  }
  return false;
};

/** All numeric chances of a sentence. A number counts only beside a word such as *chance*, or where somebody gives it as one. */
export const findNumericChances = (sentence: Sentence): NumericChance[] => {
  const { words } = sentence;
  const found: NumericChance[] = [];
  let noun = -REACH;
  for (let i = 0; i < words.length; i++) {
    // `risk premium`: the word only modifies another noun.
    if (CHANCE_NOUNS.has(words[i]) && sentence.pos[i + 1] !== Pos.NOUN) noun = i;
    const chance = numericChanceAt(sentence, i);
    if (chance === null) continue;
    let behind = chance.end;
    if (words[behind] === '-') behind++;
    const before = chance.start - noun <= REACH && LINKS.has(words[chance.start - 1]);
    const inside = words.slice(chance.start, chance.end).some((word) => CHANCE.has(word));
    const opener = words[chance.start - 2] ?? '';
    const bracketed = words[chance.start - 1] === '(' && words[behind] === ')' && (SCENARIOS.has(opener) || RATED.has(opener));
    const rated = words[chance.start - 1] === 'at' && opener === ',' && RATED.has(words[chance.start - 3]);
    if (CHANCE.has(words[behind])) found.push({ ...chance, end: behind + 1 });
    else if (before || inside || bracketed || rated || isGiven(sentence, chance.start, chance.end)) found.push(chance);
    i = chance.end - 1;
  }
  return found;
};
