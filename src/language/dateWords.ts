/** Words of the calendar, and how far a date reaches. */
import calendar from '../../lexicons/circumstances/calendar.json' with { type: 'json' };
import { Pos } from './pos.js';
import type { Sentence } from './sentence.js';

export const MONTHS = new Set(calendar.months);
export const WEEKDAYS = new Set(calendar.weekdays);
export const SEASONS = new Set(calendar.seasons);
export const UNITS = new Set(calendar.units);
const MODIFIERS = new Set(calendar.modifiers);
/** Most tokens of a date. */
const LONGEST = 12;
/** What stands between days of the same month. */
const DAY_JOINTS = new Set(['and', '-', 'to', ',']);

export const isYear = (word: string): boolean => /^(?:1[5-9]|20|21)\d\d(?:s|[-/]\d{2,4})?$/.test(word);
export const isDay = (word: string): boolean => /^(?:[12]?\d|3[01])(?:st|nd|rd|th)?$/.test(word);
export const isMid = (word: string): boolean => /^mid-\w+$/.test(word);

/** `Q3`, `H2 2026`: hydrogen has no year. */
export const isPartOfYear = (words: readonly string[], i: number): boolean => /^q[1-4]$/.test(words[i]) || (/^h[12]$/.test(words[i]) && isYear(words[i + 1] ?? ''));

/** Words that make a time of what they stand in. */
const isAnchor = (tokens: Sentence, i: number): boolean => {
  const { words, forms } = tokens;
  const word = words[i];
  if (MONTHS.has(word)) return /^\p{Lu}/u.test(forms[i]);
  return WEEKDAYS.has(word) || SEASONS.has(word) || UNITS.has(word) || isYear(word) || isMid(word) || isPartOfYear(words, i);
};

/** End of the date that starts at `from`, or `from` if there is none. */
export const dateEnd = (tokens: Sentence, from: number, limit: number): number => {
  const { words, pos } = tokens;
  let end = from;
  let anchored = false;
  for (let i = from; i < limit && i - from < LONGEST; i++) {
    const word = words[i];
    if (isAnchor(tokens, i) || isOrdinalDay(tokens, i)) {
      anchored = true;
      end = i + 1;
    } else if (isDay(word) && (MONTHS.has(words[i + 1]) || MONTHS.has(words[i - 1]) || isDayList(words, i))) {
      if (anchored) end = i + 1;
    } else if (word === ',' && ((isYear(words[i + 1] ?? '') && anchored) || isDayList(words, i - 1))) {
      continue;
    } else if (word === 'end' && words[i - 1] === '-' && anchored) {
      end = i + 1;
    } else if (word === '-' && (words[i - 1] === 'mid' || words[i + 1] === 'end' || isYear(words[i + 1] ?? ''))) {
      continue;
    } else if (words[i + 1] === 'season' && (pos[i] === Pos.NOUN || pos[i] === Pos.ADJ)) {
      continue;
    } else if (words[i + 1] === 'day' && (pos[i] === Pos.PROPN || VOTING.has(word))) {
      // `by Bastille Day`, `before polling day`
      continue;
    } else if (word === 'or' && anchored && pos[i + 1] === Pos.NUM && isUnit(words[i - 1])) {
      // `within a year or two`
      end = i + 2;
    } else if (!(MODIFIERS.has(word) || pos[i] === Pos.NUM)) {
      break;
    } else if (anchored && !/^(?:of|to|and|the|'s|this|next|last|or|mid|early|late|mid-)$/.test(word) && pos[i] !== Pos.NUM) {
      break;
    }
  }
  return anchored ? end : from;
};

/** Words in front of a day on which people vote or meet. */
const VOTING = new Set(['election', 'polling', 'voting', 'market']);
const isUnit = (word: string | undefined): boolean => word !== undefined && UNITS.has(word);

/** `by the 18th`: a day, where nothing follows that it counts. */
const isOrdinalDay = ({ words, pos }: Sentence, i: number): boolean => {
  const next = pos[i + 1] ?? Pos.PUNCT;
  return words[i - 1] === 'the' && isDay(words[i]) && /[a-z]$/.test(words[i]) && (next === Pos.PUNCT || next === Pos.VERB || next === Pos.AUX || next === Pos.CCONJ);
};

/** `3 and 5 May`, `4, 7 and 11 September`: days in front of the month that they share. */
const isDayList = (words: readonly string[], i: number): boolean => {
  let at = i;
  while (at - i < LONGEST && isDay(words[at] ?? '') && DAY_JOINTS.has(words[at + 1])) at += 2;
  return at > i && isDay(words[at] ?? '') && MONTHS.has(words[at + 1]);
};
