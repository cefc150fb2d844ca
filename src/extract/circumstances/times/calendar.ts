/** Days and periods of the Gregorian calendar. A day is written in ISO 8601 (`2026-03-16`). */

/** From the first to the last day, both within. */
export interface Period {
  readonly start: string;
  readonly end: string;
}

const MS_PER_DAY = 86_400_000;

const toDate = (day: string): Date => new Date(`${day}T00:00:00Z`);
const toDay = (date: Date): string => date.toISOString().slice(0, 10);
const dayAt = (year: number, month: number, day: number): string => toDay(new Date(Date.UTC(year, month, day)));

export const yearOf = (day: string): number => Number(day.slice(0, 4));
/** January is 0. */
export const monthOf = (day: string): number => Number(day.slice(5, 7)) - 1;
/** Sunday is 0. */
export const weekdayOf = (day: string): number => toDate(day).getUTCDay();

export const addDays = (day: string, days: number): string => toDay(new Date(toDate(day).getTime() + days * MS_PER_DAY));

/** The same day so many months on, or the last one of that month. */
export const addMonths = (day: string, months: number): string => {
  const month = monthOf(day) + months;
  const last = dayAt(yearOf(day), month + 1, 0);
  const same = dayAt(yearOf(day), month, Number(day.slice(8)));
  return same < last ? same : last;
};

/** One day of a month, or null where the month has no such day. */
export const dayOf = (year: number, month: number, day: number): Period | null => {
  const found = dayAt(year, month, day);
  return monthOf(found) === month ? { start: found, end: found } : null;
};

/** So many whole months; `month` may lie outside of the year, 12 being the next January. */
export const monthsFrom = (year: number, month: number, count: number): Period => ({ start: dayAt(year, month, 1), end: dayAt(year, month + count, 0) });

export const yearsFrom = (year: number, count: number): Period => monthsFrom(year, 0, 12 * count);

/** Monday to Sunday, as ISO 8601 counts weeks. */
export const weekOf = (day: string): Period => {
  const monday = addDays(day, -((weekdayOf(day) + 6) % 7));
  return { start: monday, end: addDays(monday, 6) };
};

const lengthOf = ({ start, end }: Period): number => (toDate(end).getTime() - toDate(start).getTime()) / MS_PER_DAY + 1;

/** The first, second or last third of a period: in whole months from a quarter on, else in days, the last third taking what is left. */
export const thirdOf = (period: Period, third: 0 | 1 | 2): Period => {
  const months = 12 * (yearOf(period.end) - yearOf(period.start)) + monthOf(period.end) - monthOf(period.start) + 1;
  if (months >= 3) return monthsFrom(yearOf(period.start), monthOf(period.start) + third * Math.floor(months / 3), Math.floor(months / 3));
  const days = Math.floor(lengthOf(period) / 3);
  const start = addDays(period.start, third * days);
  return { start, end: third === 2 ? period.end : addDays(start, days - 1) };
};

export const middleOf = (period: Period): string => addDays(period.start, Math.floor((lengthOf(period) - 1) / 2));
