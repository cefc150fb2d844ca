/** ISO dates for the times of a brief, read against its own date. */
import { countedFrom, type Interval } from './countedTimes.js';
import { loadDateEngine } from './dateEngine.js';

interface FoundDates {
  readonly start?: string | null;
  readonly end?: string | null;
}

/** The first date that compromise sees in a short span. */
const firstDates = (text: string, today: string): FoundDates | undefined => loadDateEngine()(text).dates({ today }).json()[0]?.dates;

const DAY = /^(\d{4}-\d{2}-\d{2})/;
const YEAR = /\b(?:1[5-9]|20|21)\d\d\b/;
const FORWARD = /\b(?:by|until|till|before|next|coming|within)\b/i;
const shiftYear = (day: string, by: number): string => `${String(Number(day.slice(0, 4)) + by).padStart(4, '0')}${day.slice(4)}`;

/**
 * Reads one short span such as `on 4 February` against the reference date. A day without a year lies before the
 * brief's date when the claim is about the past, behind it when the claim looks ahead. A horizon (`by`, `until`,
 * `within`) begins at the reference date, what has held `since` a day ends there, and `going forward` has no end.
 * @param ahead whether the claim looks ahead
 */
export const readInterval = (text: string, reference: string, ahead: boolean): Interval => {
  const counted = countedFrom(text.trim(), reference, ahead);
  if (counted !== null) return counted;
  const found = firstDates(text, reference);
  const start = DAY.exec(found?.start ?? '')?.[1];
  const end = DAY.exec(found?.end ?? '')?.[1];
  if (start === undefined) return {};
  const shift = YEAR.test(text) || FORWARD.test(text) ? 0 : ahead ? (start < reference ? 1 : 0) : start <= reference ? 0 : -1;
  const from = shiftYear(start, shift);
  if (/^since\b/i.test(text)) return from <= reference ? { start: from, end: reference } : { start: from };
  return end === undefined ? { start: from } : { start: from, end: shiftYear(end, shift) };
};

/** Reads the date line of a brief; null if it names no day. */
export const readDate = (text: string): string | null => {
  const plain = /^\d{4}-\d{2}-\d{2}$/.exec(text.trim());
  if (plain) return plain[0];
  const found = firstDates(text, '2000-01-01')?.start;
  return DAY.exec(found ?? '')?.[1] ?? null;
};
