/** Times that name days or periods of the calendar, with what stands in front: `by June`, `since 2019`, `between 3 and 5 March`. */
import { MONTHS, SEASONS, WEEKDAYS } from '../../../language/index.js';
import { addDays } from './calendar.js';
import type { Interval } from './counted.js';
import { NameReader, type Named, type Outlook } from './named.js';
import type { Tense } from './tense.js';

/** What the words in front make of a named time, seen from the reference date. */
type Opener = (named: Named, reference: string) => Interval;

const itself: Opener = ({ start, end }) => ({ start, end });
/** Up to a day: from the reference date on, or without a beginning where that day lies behind it. */
const upTo = (end: string, reference: string): Interval => (end >= reference ? { start: reference, end } : { end });
const before: Opener = (named, reference) => upTo(named.before, reference);
const by: Opener = (named, reference) => upTo(named.by, reference);
const through: Opener = ({ start, end }, reference) => ({ start: start > reference ? reference : start, end });
const after: Opener = ({ end }) => ({ start: addDays(end, 1) });
const from: Opener = ({ start }) => ({ start });
const since: Opener = ({ start }, reference) => (start <= reference ? { start, end: reference } : { start });

interface Preposition {
  readonly words: readonly string[];
  readonly opens: Opener;
  /** Where it looks if the claim leaves it open; `since` never looks ahead. */
  readonly ahead?: boolean;
}

/** The longer ones stand first. */
const PREPOSITIONS: readonly Preposition[] = [
  { words: ['no', 'later', 'than'], opens: ({ end }, reference) => upTo(end, reference), ahead: true },
  { words: ['as', 'early', 'as'], opens: itself },
  { words: ['as', 'late', 'as'], opens: itself },
  { words: ['later'], opens: ({ end }, reference) => upTo(end, reference) },
  { words: ['earlier'], opens: ({ start }, reference) => ({ start, end: reference }), ahead: false },
  { words: ['ahead', 'of'], opens: before, ahead: true },
  { words: ['as', 'of'], opens: from },
  { words: ['up', 'to'], opens: by, ahead: true },
  { words: ['before'], opens: before, ahead: true },
  { words: ['by'], opens: by, ahead: true },
  { words: ['until'], opens: by, ahead: true },
  { words: ['till'], opens: by, ahead: true },
  { words: ['within'], opens: ({ end }, reference) => upTo(end, reference), ahead: true },
  { words: ['after'], opens: after },
  { words: ['since'], opens: since, ahead: false },
  { words: ['starting'], opens: from },
  { words: ['beginning'], opens: from },
  { words: ['from'], opens: from },
  { words: ['through'], opens: through },
  ...['on', 'in', 'at', 'during', 'throughout', 'over', 'around', 'toward', 'towards', 'inside', 'between'].map((word) => ({ words: [word], opens: itself })),
];
const AS_IT_STANDS: Preposition = { words: [], opens: itself };

const YEAR = /^\d{4}$/;
const DAY = /^\d{1,2}$/;
/** Nothing but words, numbers, dashes and the possessive; else the time is no mere name. */
const WHOLE = /^[a-z\d ,.'’–\-]+$/;
const WORD = /\d{4}-\d{2}-\d{2}|[a-z]+\d*|\d+[a-z]*|['’]s|[–-]/gi;

const plain = (word: string): string => (word === '–' ? '-' : word === '’s' ? "'s" : word.toLowerCase());

const wordsOf = (text: string): string[] | null => {
  const lower = text.toLowerCase();
  return WHOLE.test(lower) ? (lower.match(WORD) ?? []).map(plain) : null;
};

const readWhole = (words: readonly string[], outlook: Outlook): Named | null => {
  const reader = new NameReader(words, outlook);
  const named = reader.read();
  return named !== null && reader.done ? named : null;
};

/** Both ends of a range; the first takes its month and year from the second where it has none (`3 to 5 March 2026`). */
const readRange = (words: readonly string[], outlook: Outlook): Interval | null => {
  const middle = words.findIndex((word, i) => i > 0 && (word === 'to' || word === 'and' || word === 'until'));
  if (middle < 0) return null;
  const second = words.slice(middle + 1);
  const year = second.find((word) => YEAR.test(word));
  const ownYear = words.slice(0, middle);
  if (ownYear.length === 1 && DAY.test(ownYear[0])) ownYear.push(...second.slice(1));
  else if (year !== undefined && !ownYear.some((word) => YEAR.test(word))) ownYear.push(year);
  const [near, far] = outlook.ahead ? [ownYear, second] : [second, ownYear];
  const first = readWhole(near, outlook);
  const other = first === null ? null : readWhole(far, { ...outlook, reference: outlook.ahead ? first.start : first.end });
  if (first === null || other === null) return null;
  const [from, to] = outlook.ahead ? [first, other] : [other, first];
  return from.start <= to.end ? { start: from.start, end: to.end } : null;
};

/**
 * Reads a time that is a name of the calendar and nothing else, with or without a preposition; null for others.
 * @param tense which way the claim looks
 */
export const onCalendar = (text: string, reference: string, tense: Tense): Interval | null => {
  const words = wordsOf(text);
  if (words === null || words.length === 0) return null;
  const preposition = PREPOSITIONS.find((one) => one.words.every((word, i) => words[i] === word)) ?? AS_IT_STANDS;
  const rest = words.slice(preposition.words.length);
  const outlook = { reference, ahead: preposition.ahead === false || tense === 'past' ? false : (preposition.ahead ?? tense === 'future') };
  if (preposition.words[0] === 'between' || preposition.words[0] === 'from') {
    const range = readRange(rest, outlook);
    if (range !== null) return range;
  }
  const named = readWhole(rest, outlook);
  return named === null ? null : preposition.opens(named, reference);
};

/** What stands in front of an event makes of the time in which the event falls. */
const AROUND_EVENT: Readonly<Record<string, Opener>> = {
  before: ({ start, end }, reference) => upTo(start === end ? addDays(start, -1) : end, reference),
  until: ({ end }, reference) => upTo(end, reference),
  after: from,
  since,
};
/** Words that open names of the calendar only with a capital letter, or only behind an article. */
const CAPITAL = new Set([...MONTHS, ...WEEKDAYS]);
const LONGEST_CLAUSE = 60;

const mayOpenName = (forms: readonly string[], at: number): boolean => {
  const word = forms[at].toLowerCase();
  if (CAPITAL.has(word)) return forms[at] !== word && (word.length > 3 || word === 'may');
  return !SEASONS.has(word) || (forms[at - 1] === 'the' && word !== 'fall');
};

/**
 * The first name of the calendar inside a time that is more: `before the June elections`, `after sanctions take effect on
 * 21 November`. The event falls within what is named. Null where nothing is.
 */
export const datedWithin = (text: string, reference: string, tense: Tense): Interval | null => {
  const forms = (text.match(WORD) ?? []).slice(0, LONGEST_CLAUSE);
  const words = forms.map(plain);
  const opens = AROUND_EVENT[words[0]] ?? itself;
  const outlook = { reference, ahead: tense === 'future' || (tense === 'open' && (words[0] === 'before' || words[0] === 'until')) };
  for (let i = 0; i < words.length; i++) {
    const named = mayOpenName(forms, i) ? new NameReader(words.slice(i), outlook).read() : null;
    if (named !== null) return opens(named, reference);
  }
  return null;
};
