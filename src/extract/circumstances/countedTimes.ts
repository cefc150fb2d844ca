/** Times counted in days from the reference date of a brief. Days are ISO 8601. */
/** A closed interval of days, ISO 8601. */
export interface Interval {
  readonly start?: string;
  readonly end?: string;
}

const MS_PER_DAY = 86_400_000;

const toDate = (day: string): Date => new Date(`${day}T00:00:00Z`);
const toDay = (date: Date): string => date.toISOString().slice(0, 10);
const addDays = (day: string, days: number): string => toDay(new Date(toDate(day).getTime() + days * MS_PER_DAY));

/** The same day so many months on, or the last one of that month. */
const addMonths = (day: string, months: number): string => {
  const date = toDate(day);
  const wanted = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months + 1, 0);
  date.setUTCDate(Math.min(wanted, date.getUTCDate()));
  return toDay(date);
};

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
const AHEAD = /^(?:within|inside|(?:over|in|during|for|through|throughout) the (?:next|coming)) (?:the (?:next|coming) )?(?:a )?([a-z]+|\d+)[ -](?:of )?(day|week|month|quarter|year|decade)s?$/i;
const OPEN = /^(?:going forward|moving forward|from now on|for the foreseeable future|in the long(?:er)? (?:term|run)|henceforth)$/i;
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const NEAR: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tonight: 0, tomorrow: 1 };

/** Times that are counted from the reference date: `within six months`, `on Friday`, `Going forward`; null for others. */
export const countedFrom = (text: string, reference: string, ahead: boolean): Interval | null => {
  if (OPEN.test(text)) return { start: reference };
  const span = AHEAD.exec(text);
  if (span !== null) {
    const count = SPELLED[span[1].toLowerCase()] ?? Number(span[1]);
    return Number.isFinite(count) ? { start: reference, end: UNITS[span[2].toLowerCase()](reference, count) } : null;
  }
  const word = text.toLowerCase().replace(/^(?:late |early )?(?:on )?/, '');
  const near = NEAR[word];
  const weekday = WEEKDAYS.indexOf(word);
  if (near === undefined && weekday < 0) return null;
  const days = near ?? nearest(weekday - toDate(reference).getUTCDay(), ahead);
  const day = addDays(reference, days);
  return { start: day, end: day };
};

/** The next such weekday behind the reference date, or the last one before it. */
const nearest = (difference: number, ahead: boolean): number => {
  const forward = (difference + 7) % 7;
  return ahead ? forward || 7 : forward - 7;
};
