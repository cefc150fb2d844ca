/** Times counted in days, weeks, months or years from the reference date of a brief: `within six months`, `two weeks ago`. */
import { addDays, addMonths, type Period } from './calendar.js';

/** An interval of days, ISO 8601, both within; open where a side is missing. */
export type Interval = Partial<Period>;

const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const SPELLED: Readonly<Record<string, number>> = { a: 1, an: 1, couple: 2, dozen: 12, eighteen: 18, twenty: 20, thirty: 30, ...Object.fromEntries(NUMBERS.map((word, value) => [word, value])) };
const UNITS: Readonly<Record<string, (day: string, count: number) => string>> = {
  day: addDays,
  week: (day, count) => addDays(day, 7 * count),
  month: addMonths,
  quarter: (day, count) => addMonths(day, 3 * count),
  year: (day, count) => addMonths(day, 12 * count),
  decade: (day, count) => addMonths(day, 120 * count),
};
/** A number and a unit; a unit without a number is one, unless it stands in the plural. */
const COUNT = String.raw`(?:a )?(?:(?<number>[a-z]+|\d+)[ -](?:of )?)?(?<unit>day|week|month|quarter|year|decade)(?<plural>s?)`;
const AHEAD = new RegExp(`^(?:within|inside|(?:over|in|during|for|through|throughout) the (?:next|coming)) (?:the (?:next|coming) )?${COUNT}$`, 'i');
const BEHIND = new RegExp(`^(?:over|in|during|for|within) the (?<which>past|last|previous) ${COUNT}$`, 'i');
const AGO = new RegExp(`^${COUNT} ago$`, 'i');
const OPEN = /^(?:going forward|moving forward|from now on|for the foreseeable future|in the long(?:er)? (?:term|run)|henceforth)$/i;

type Count = Readonly<Record<'number' | 'unit' | 'plural', string | undefined>>;

/** The day that lies so far from the reference; null where no number is given (`within days`, `several weeks ago`). */
const counted = ({ number, unit = '', plural }: Count, reference: string, direction: 1 | -1): string | null => {
  const count = number === undefined ? (plural === '' ? 1 : NaN) : (SPELLED[number.toLowerCase()] ?? Number(number));
  return Number.isFinite(count) ? UNITS[unit.toLowerCase()](reference, direction * count) : null;
};

/** The interval; empty where the time is counted without a number; null for other times. */
export const countedFrom = (text: string, reference: string): Interval | null => {
  if (OPEN.test(text)) return { start: reference };
  const ahead = AHEAD.exec(text)?.groups as Count | undefined;
  if (ahead !== undefined) {
    const end = counted(ahead, reference, 1);
    return end === null ? {} : { start: reference, end };
  }
  const behind = BEHIND.exec(text)?.groups as (Count & { readonly which: string }) | undefined;
  // Without a number `the past year` is counted back, but `the last year` is one of the calendar.
  if (behind !== undefined && (behind.number !== undefined || behind.which.toLowerCase() === 'past')) {
    const start = counted(behind, reference, -1);
    return start === null ? {} : { start, end: reference };
  }
  const ago = AGO.exec(text)?.groups as Count | undefined;
  const day = ago === undefined ? null : counted(ago, reference, -1);
  return day === null ? null : { start: day, end: day };
};
