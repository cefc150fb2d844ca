/** Names of days and periods: `4 February`, `the second half of 2026`, `next winter`, `the end of the year`. */
import calendar from '../../../../lexicons/circumstances/calendar.json' with { type: 'json' };
import { MONTHS } from '../../../language/index.js';
import { addDays, dayOf, middleOf, monthOf, monthsFrom, thirdOf, weekdayOf, weekOf, yearOf, yearsFrom, type Period } from './calendar.js';

/** A stretch of time as it was named. */
export interface Named extends Period {
  /** The last day that lies before it, where `before` stands in front. */
  readonly before: string;
  /** The day by which something is done that is done `by` it: a day itself, the eve of a longer period. */
  readonly by: string;
}

/** How a name without a year is read. */
export interface Outlook {
  /** The brief's own day, ISO 8601. */
  readonly reference: string;
  /** True: the first such period that is not over on that day; false: the last one that has begun. */
  readonly ahead: boolean;
}

type Third = 0 | 1 | 2;
type InYear = (year: number) => Period | null;

const monthIndex = (word: string): number => (MONTHS.has(word) ? calendar.months.findIndex((month) => month.startsWith(word.slice(0, 3))) : -1);
/** First month of each, in the northern hemisphere; a winter has the year of its December. */
const SEASONS: Readonly<Record<string, number>> = { spring: 2, summer: 5, autumn: 8, fall: 8, winter: 11 };
const ORDINALS: Readonly<Record<string, number>> = { first: 0, second: 1, third: 2, fourth: 3, final: 3, last: 3 };
const THIRDS: Readonly<Record<string, Third>> = { early: 0, mid: 1, late: 2, beginning: 0, start: 0, opening: 0, middle: 1, end: 2, close: 2 };
const STEPS: Readonly<Record<string, number>> = { last: -1, past: -1, previous: -1, this: 0, next: 1, coming: 1 };
const NEAR: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tonight: 0, tomorrow: 1 };
const PARTS_OF_DAY = new Set(['morning', 'afternoon', 'evening', 'night']);
const YEAR = /^(?:1[5-9]|20|21)\d\d$/;
const DECADE = /^((?:1[5-9]|20|21)\d)0s$/;
const DAY = /^(\d{1,2})(?:st|nd|rd|th)?$/;
const ISO = /^\d{4}-\d{2}-\d{2}$/;
const QUARTER = /^q([1-4])$/;
const HALF = /^h([12])$/;

const whole = ({ start, end }: Period): Named => ({ start, end, before: addDays(start, -1), by: start === end ? end : addDays(start, -1) });
const part = (period: Period, third: Third): Named => {
  const { start, end } = thirdOf(period, third);
  const middle = middleOf(period);
  return third === 1 ? { start, end, before: addDays(middle, -1), by: middle } : { start, end, before: addDays(start, -1), by: end };
};
const firstDay = ({ start }: Period): Period => ({ start, end: start });
/** The end of a period is reached on its last day. */
const endOf = (period: Period): Named => ({ ...thirdOf(period, 2), before: period.end, by: period.end });
const startOf = (period: Period): Named => ({ ...thirdOf(period, 0), before: addDays(period.start, -1), by: period.start });
const thirdNamed = (period: Period, word: string): Named => {
  if (word === 'end' || word === 'close') return endOf(period);
  return word === 'beginning' || word === 'start' ? startOf(period) : part(period, THIRDS[word]);
};

/** Reads names from a list of lower-case words, one behind the other. */
export class NameReader {
  private at = 0;

  constructor(
    private readonly words: readonly string[],
    private readonly outlook: Outlook,
  ) {}

  get done(): boolean {
    return this.at === this.words.length;
  }

  /** Steps over the next words if they are these. */
  skip(...words: string[]): boolean {
    const matches = words.every((word, i) => this.words[this.at + i] === word);
    if (matches) this.at += words.length;
    return matches;
  }

  /** The name that starts here, or null, which leaves the reader in the midst of it. */
  read(): Named | null {
    this.skip('the');
    const word = this.words[this.at];
    if (word === undefined) return null;
    if (Object.hasOwn(THIRDS, word)) return this.third(word);
    if (this.skip('year', "'s", 'end') || this.skip('year', '-', 'end')) return endOf(this.year(0));
    if (this.skip('new', 'year')) return whole(firstDay(this.year(this.outlook.ahead ? 1 : 0)));
    const period = this.day() ?? this.period();
    return period === null ? null : whole(period);
  }

  /** `early May`, `mid-2027`, `the end of the year`; `late on Friday` is that Friday. */
  private third(word: string): Named | null {
    this.at++;
    if (this.skip('on')) {
      const day = this.day();
      return day === null ? null : whole(day);
    }
    this.skip('-');
    this.skip('of');
    this.skip('in');
    this.skip('the');
    const period = this.skip('year') ? this.year(0) : this.period();
    return period === null ? null : thirdNamed(period, word);
  }

  private day(): Period | null {
    const word = this.words[this.at];
    const next = this.words[this.at + 1] ?? '';
    if (ISO.test(word)) return this.ahead(1, { start: word, end: word });
    if (Object.hasOwn(NEAR, word)) return this.ahead(1, this.days(NEAR[word]));
    const weekday = calendar.weekdays.indexOf(word);
    if (weekday >= 0) return this.weekday((weekday + 1) % 7);
    const month = Math.max(monthIndex(word), DAY.test(word) ? monthIndex(next) : -1);
    const number = DAY.exec(monthIndex(word) >= 0 ? next : word);
    if (month < 0 || number === null) return null;
    this.at += 2;
    return this.inYear((year) => dayOf(year, month, Number(number[1])));
  }

  /** `Friday`, `Sunday night`; in `Friday 4 May` the date decides. */
  private weekday(weekday: number): Period | null {
    this.at++;
    if (PARTS_OF_DAY.has(this.words[this.at])) this.at++;
    const dated = this.done || !DAY.test(this.words[this.at]) && monthIndex(this.words[this.at]) < 0 ? null : this.day();
    return dated ?? this.days(this.nearest(weekday - weekdayOf(this.outlook.reference), this.outlook.ahead));
  }

  /** Days to the next such weekday behind the reference date, or to the last one before it. */
  private nearest(difference: number, ahead: boolean): number {
    const forward = (difference + 7) % 7;
    return ahead ? forward || 7 : forward - 7;
  }

  private days(count: number): Period {
    const day = addDays(this.outlook.reference, count);
    return { start: day, end: day };
  }

  private period(): Period | null {
    const word = this.words[this.at] ?? '';
    const next = this.words[this.at + 1] ?? '';
    const year = this.yearHere();
    if (year !== null) return year;
    const decade = DECADE.exec(word);
    if (decade !== null) return this.ahead(1, yearsFrom(Number(decade[1]) * 10, 10));
    if (Object.hasOwn(ORDINALS, word) && (next === 'quarter' || next === 'half')) {
      this.at += 2;
      return next === 'half' ? this.half(word === 'first' ? 0 : 1) : this.quarter(ORDINALS[word]);
    }
    if (Object.hasOwn(STEPS, word)) return this.stepped(STEPS[word]);
    const quarter = QUARTER.exec(word);
    if (quarter !== null) return this.ahead(1, null) ?? this.quarter(Number(quarter[1]) - 1);
    const half = HALF.exec(word);
    if (half !== null) return this.ahead(1, null) ?? this.half(Number(half[1]) - 1);
    const months = this.monthOrSeason();
    return months === null ? null : this.inYear(months);
  }

  private quarter(index: number): Period | null {
    return this.inYear((year) => monthsFrom(year, 3 * index, 3));
  }

  private half(index: number): Period | null {
    return this.inYear((year) => monthsFrom(year, 6 * index, 6));
  }

  private monthOrSeason(): InYear | null {
    const word = this.words[this.at] ?? '';
    const month = monthIndex(word);
    if (month < 0 && !Object.hasOwn(SEASONS, word)) return null;
    this.at++;
    return month < 0 ? (year) => monthsFrom(year, SEASONS[word], 3) : (year) => monthsFrom(year, month, 1);
  }

  /** `this year`, `next week`, `last winter`, `next Monday`, `the coming month`. */
  private stepped(step: number): Period | null {
    this.at++;
    const { reference } = this.outlook;
    const unit = this.words[this.at] ?? '';
    const [year, month] = [yearOf(reference), monthOf(reference)];
    if (unit === 'week') return this.ahead(1, weekOf(addDays(reference, 7 * step)));
    if (unit === 'month') return this.ahead(1, monthsFrom(year, month + step, 1));
    if (unit === 'quarter') return this.ahead(1, monthsFrom(year, 3 * (Math.floor(month / 3) + step), 3));
    if (unit === 'year') return this.ahead(1, this.year(step));
    if (unit === 'decade') return this.ahead(1, yearsFrom(10 * (Math.floor(year / 10) + step), 10));
    const weekday = calendar.weekdays.indexOf(unit);
    if (weekday >= 0) return this.ahead(1, this.days(this.nearest(((weekday + 1) % 7) - weekdayOf(reference), step > 0 || (step === 0 && this.outlook.ahead))));
    const months = this.monthOrSeason();
    if (months === null) return null;
    if (step === 0) return this.choose(months);
    const years = [year - 2, year - 1, year, year + 1, year + 2].map(months).filter((period) => period !== null);
    return (step > 0 ? years.find(({ start }) => start > reference) : years.reverse().find(({ end }) => end < reference)) ?? null;
  }

  /** A year that stands here: `2027`, `2025-26`. */
  private yearHere(): Period | null {
    const word = this.words[this.at] ?? '';
    if (!YEAR.test(word)) return null;
    const first = Number(word);
    const [dash, second] = [this.words[this.at + 1], this.words[this.at + 2] ?? ''];
    const last = dash === '-' && /^\d{2}$/.test(second) ? first - (first % 100) + Number(second) : first;
    return last > first ? this.ahead(3, yearsFrom(first, last - first + 1)) : this.ahead(1, yearsFrom(first, 1));
  }

  /** The period in the year that stands behind it, or else in the year that the outlook asks for. */
  private inYear(make: InYear): Period | null {
    const before = this.at;
    const of = this.skip('of') || this.skip('in');
    this.skip('the');
    const year = this.yearHere() ?? this.relativeYear();
    if (year !== null) return make(yearOf(year.start));
    this.at = before;
    return of && this.words[before] === 'of' ? null : this.choose(make);
  }

  private relativeYear(): Period | null {
    if (this.skip('year')) return this.year(0);
    const step = STEPS[this.words[this.at] ?? ''];
    if (step === undefined || this.words[this.at + 1] !== 'year') return null;
    return this.ahead(2, this.year(step));
  }

  private choose(make: InYear): Period | null {
    const { reference, ahead } = this.outlook;
    const year = yearOf(reference);
    const years = [year - 1, year, year + 1].map(make).filter((period) => period !== null);
    return (ahead ? years.find(({ end }) => end >= reference) : years.reverse().find(({ start }) => start <= reference)) ?? null;
  }

  private year(step: number): Period {
    return yearsFrom(yearOf(this.outlook.reference) + step, 1);
  }

  private ahead<T>(words: number, value: T): T {
    this.at += words;
    return value;
  }
}
