/** Numbers with their units, inside one claim. */
import { Pos } from '../language/index.js';
import type { AnalysedSentence, TokenSpan } from './document.js';

export interface FoundQuantity extends TokenSpan {
  readonly value: number;
  readonly unit: string | null;
}

const MAGNITUDES = new Map([['hundred', 1e2], ['thousand', 1e3], ['million', 1e6], ['billion', 1e9], ['trillion', 1e12], ['m', 1e6], ['bn', 1e9]]);
const WORDS = new Map('two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, i): [string, number] => [word, i + 2]));
const CURRENCY = new Set(['$', '\u20AC', '\u00A3', '\u00A5', 'us$']);
const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;
const NUMBER = /^\d{1,3}(?:,\d{3})*(?:\.\d+)?$|^\d+(?:\.\d+)?$/;

const numberAt = (word: string): number | null => {
  const percent = word.endsWith('%') ? word.slice(0, -1) : word;
  if (NUMBER.test(percent)) return Number(percent.replaceAll(',', ''));
  return WORDS.get(word) ?? null;
};

/** Quantities between two tokens. Dates and years are none. */
export const findQuantities = (sentence: AnalysedSentence, from: number, to: number): FoundQuantity[] => {
  const { words, pos, lemmas } = sentence.tokens;
  const found: FoundQuantity[] = [];
  for (let i = from; i < to; i++) {
    const value = numberAt(words[i]);
    if (value === null) continue;
    if (MONTH.test(words[i + 1] ?? '') || MONTH.test(words[i - 1] ?? '') || (/^(?:1[5-9]|20)\d\d$/.test(words[i]) && !CURRENCY.has(words[i - 1] ?? ''))) continue;
    const start = i > from && CURRENCY.has(words[i - 1]) ? i - 1 : i;
    let end = i + 1;
    let factor = 1;
    while (end < to && MAGNITUDES.has(words[end])) factor *= MAGNITUDES.get(words[end++]) ?? 1;
    let unit: string | null = start < i ? words[start] : words[i].endsWith('%') ? 'percent' : null;
    if (unit === null && (words[end] === '%' || words[end] === 'percent')) {
      unit = 'percent';
      end++;
    } else if (unit === null && words[end] === 'per' && words[end + 1] === 'cent') {
      unit = 'percent';
      end += 2;
    } else if (unit === null) {
      let noun = end;
      while (noun < to && noun - end < 2 && (pos[noun] === Pos.ADJ || (pos[noun] === Pos.NOUN && pos[noun + 1] === Pos.NOUN))) noun++;
      if (noun < to && pos[noun] === Pos.NOUN) {
        unit = lemmas[noun];
        end = noun + 1;
      }
    }
    found.push({ start, end: Math.min(end, to), value: value * factor, unit });
    i = end - 1;
  }
  return found;
};
