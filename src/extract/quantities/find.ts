/** Numbers with their units and directions, inside one claim. */
import calendar from '../../../lexicons/circumstances/calendar.json' with { type: 'json' };
import data from '../../../lexicons/quantities/numbers.json' with { type: 'json' };
import { Pos } from '../../language/index.js';
import type { AnalysedSentence, TokenSpan } from '../document.js';
import { directionOf, type Direction } from './direction.js';
import { numberAt, opensNumber, PERCENTS, type FoundNumber } from './number.js';

export interface FoundQuantity extends TokenSpan {
  readonly value: number;
  /** `percent`, a currency sign or the lemma of what is counted. */
  readonly unit: string | null;
  readonly direction: Direction | null;
}

const CURRENCIES = new Set(data.currencies);
const RANGES = new Set(data.ranges);
const NUMBERED = new Set(data.numbered);
const MONTHS = new Set(calendar.months);
const DIGIT = /^\d/;
const YEAR = /^(?:1[5-9]|20)\d\d$/;
/** Most words in front of the noun that is counted: `three armed patrol boats`. */
const MODIFIERS = 3;

/** A date or year, a part of a name (`Article 5`, `F-16`), the pronoun *one*. */
const isNoAmount = ({ words, pos, forms, lemmas }: AnalysedSentence['tokens'], at: number): boolean => {
  if (MONTHS.has(words[at + 1]) || MONTHS.has(words[at - 1])) return true;
  const joinsNumbers = (hyphen: number): boolean => DIGIT.test(words[hyphen - 1] ?? '') && DIGIT.test(words[hyphen + 1] ?? '');
  if ((words[at - 1] === '-' && !joinsNumbers(at - 1)) || (words[at + 1] === '-' && DIGIT.test(words[at]) && !joinsNumbers(at + 1))) return true;
  if (at > 0 && NUMBERED.has(lemmas[at - 1]) && DIGIT.test(words[at])) return true;
  if (YEAR.test(words[at]) && !CURRENCIES.has(words[at - 1] ?? '') && pos[at + 1] !== Pos.NOUN) return true;
  if (words[at] === 'one') return pos[at + 1] !== Pos.NOUN && !PERCENTS.has(words[at + 1] ?? '');
  return pos[at - 1] === Pos.PROPN && DIGIT.test(words[at]) && /^\p{Lu}/u.test(forms[at - 1]);
};

const unitAt = ({ words, pos, lemmas }: AnalysedSentence['tokens'], at: number, to: number): { unit: string; end: number } | null => {
  if (PERCENTS.has(words[at])) return { unit: 'percent', end: at + 1 };
  if (words[at] === 'per' && words[at + 1] === 'cent') return { unit: 'percent', end: at + 2 };
  let noun = at;
  while (noun < to && noun - at < MODIFIERS && (pos[noun] === Pos.ADJ || (pos[noun] === Pos.NOUN && pos[noun + 1] === Pos.NOUN))) noun++;
  if (noun >= to || pos[noun] !== Pos.NOUN) return null;
  // "b/d"
  if (words[noun + 1] === '/' && noun + 2 < to) return { unit: `${lemmas[noun]}/${words[noun + 2]}`, end: noun + 3 };
  return { unit: lemmas[noun], end: noun + 1 };
};

/** Quantities between two tokens. Dates, years and numbers in names are none; of a range each end is one, in the unit and magnitude of the second where the first has none. */
export const findQuantities = (sentence: AnalysedSentence, from: number, to: number): FoundQuantity[] => {
  const { tokens } = sentence;
  const { words } = tokens;
  const found: FoundQuantity[] = [];
  let last: FoundNumber | null = null;
  for (let i = from; i < to; i++) {
    const number = !opensNumber(words[i]) || isNoAmount(tokens, i) ? null : numberAt(words, i, to);
    if (number === null) continue;
    const start = i > from && CURRENCIES.has(words[i - 1]) ? i - 1 : i;
    const behind = number.percent || start < i ? null : unitAt(tokens, number.end, to);
    const unit = number.percent ? 'percent' : start < i ? words[start] : (behind?.unit ?? null);
    const span = { start, end: Math.min(behind?.end ?? number.end, to) };
    const before = found[found.length - 1];
    if (last !== null && before !== undefined && before.unit === null && before.end === start - 1 && RANGES.has(words[start - 1])) {
      found[found.length - 1] = { ...before, value: before.value * (last.factor === 1 ? number.factor : 1), unit };
    }
    last = number;
    found.push({ start: span.start, end: span.end, value: number.value, unit, direction: directionOf(sentence, span, from, to) });
    i = span.end - 1;
  }
  return found;
};
