/** ISO dates for the times of a brief, read against its own date. */
import calendar from '../../../../lexicons/circumstances/calendar.json' with { type: 'json' };
import { countedFrom, type Interval } from './counted.js';
import { loadDateEngine } from './dateEngine.js';
import { datedWithin, onCalendar } from './onCalendar.js';
import type { Tense } from './tense.js';

interface FoundDates {
  readonly start?: string | null;
  readonly end?: string | null;
}

/** The first date that compromise sees in a short span. */
const firstDates = (text: string, today: string): FoundDates | undefined => loadDateEngine()(text).dates({ today }).json()[0]?.dates;

const DAY = /^(\d{4}-\d{2}-\d{2})/;
const YEAR = /\b(?:1[5-9]|20|21)\d\d\b/;
const FORWARD = /\b(?:by|until|till|before|next|coming|within)\b/i;
/** Days that move from year to year, and dates written in numbers. */
const FEAST = new RegExp(String.raw`\d[./]\d|\b(?:${calendar.feasts.join('|')})\b`, 'i');
const shiftYear = (day: string, by: number): string => `${String(Number(day.slice(0, 4)) + by).padStart(4, '0')}${day.slice(4)}`;

/**
 * Reads one short span such as `on 4 February` against the reference date. A day without a year lies before the
 * brief's date when the claim is about the past, behind it when the claim looks ahead. A horizon (`by`, `until`,
 * `within`) begins at the reference date, what has held `since` a day ends there, and `going forward` has no end.
 * Seasons are those of the northern hemisphere (spring from 1 March), weeks run from Monday to Sunday. A feast is
 * looked up by compromise.
 * @param tense which way the claim looks
 */
export const readInterval = (text: string, reference: string, tense: Tense): Interval => {
  const plain = text.trim();
  return countedFrom(plain, reference) ?? onCalendar(plain, reference, tense) ?? (FEAST.test(plain) ? byEngine(plain, reference, tense) : (datedWithin(plain, reference, tense) ?? {}));
};

const byEngine = (text: string, reference: string, tense: Tense): Interval => {
  const found = firstDates(text, reference);
  const start = DAY.exec(found?.start ?? '')?.[1];
  const end = DAY.exec(found?.end ?? '')?.[1];
  if (start === undefined) return {};
  const shift = YEAR.test(text) || (FORWARD.test(text) && tense !== 'past') ? 0 : tense === 'future' ? (start < reference ? 1 : 0) : start <= reference ? 0 : -1;
  const from = shiftYear(start, shift);
  if (/^since\b/i.test(text)) return from <= reference ? { start: from, end: reference } : { start: from };
  return end === undefined ? { start: from } : { start: from, end: shiftYear(end, shift) };
};

/** Reads the date line of a brief; null if it names no day. A month alone is its first day. */
export const readDate = (text: string): string | null =>
  onCalendar(text.trim(), '2000-01-01', 'future')?.start ?? DAY.exec(firstDates(text, '2000-01-01')?.start ?? '')?.[1] ?? null;
