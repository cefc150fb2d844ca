/** Periods of time as users write them: `2026`, `2026-03`, `2026-03-31`, `2026-03/2026-05`, `2026-03/..`. */
import { errors } from '../errors.js';

/** Both ends belong to the period; an open end is null. Dates are ISO 8601. */
export interface Period {
  readonly from: string | null;
  readonly to: string | null;
}

const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;
const OPEN = '..';
const FIRST = '-01-01';
// No month has more days: as text it stands behind every date of the month.
const LAST = '-12-31';

const isEnd = (text: string | undefined): text is string => text !== undefined && (text === OPEN || DATE.test(text));
const missing = (date: string): number => date.length - '2026'.length;
const firstDay = (date: string): string | null => (date === OPEN ? null : date + FIRST.slice(missing(date)));
const lastDay = (date: string): string | null => (date === OPEN ? null : date + LAST.slice(missing(date)));

/**
 * @param field what the error calls the option
 * @throws BriefgraphError `option-invalid`
 */
export const readPeriod = (text: unknown, field: string): Period => {
  const parts = typeof text === 'string' ? text.split('/') : [];
  const [start, end = start] = parts;
  const period = parts.length <= 2 && isEnd(start) && isEnd(end) ? { from: firstDay(start), to: lastDay(end) } : null;
  if (period === null || (period.from !== null && period.to !== null && period.from > period.to)) {
    throw errors.option(field, 'a period such as 2026, 2026-03, 2026-03-31, 2026-03/2026-05 or 2026-03/.. (open end)');
  }
  return period;
};

/** Whether two periods have a day in common. */
export const overlap = (a: Period, b: Period): boolean =>
  (a.from === null || b.to === null || a.from <= b.to) && (b.from === null || a.to === null || b.from <= a.to);

/** Whether a day, ISO 8601, lies in a period; a day that is not known lies in none. */
export const holds = (period: Period, day: string | null): boolean => day !== null && overlap(period, { from: day, to: day });
