/**
 * Checks of what a caller hands in, since JavaScript holds nobody to the types. They are plain comparisons: a schema would have to be
 * compiled at every start.
 */
import likeness from 'natural/lib/natural/distance/jaro-winkler_distance.js';
import { errors } from './errors.js';

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** From here on two words are taken for one and a slip of it. */
const NEAR = 0.85;
const LONGEST_SLIP = 50;

/** The known name that a word was meant for; undefined where none is near. */
export const nearest = (word: string, known: readonly string[]): string | undefined => {
  if (word.length > LONGEST_SLIP) return undefined;
  const found = known.map((name) => ({ name, near: likeness(word, name, { ignoreCase: true }) })).filter(({ near }) => near >= NEAR);
  return found.sort((a, b) => b.near - a.near)[0]?.name;
};

/**
 * Options are an object with known names only.
 * @param field what the error calls the whole
 * @throws BriefgraphError `option-invalid`, with the unknown name as its field
 */
export const checkOptions = (options: unknown, known: readonly string[], field = 'options'): void => {
  if (!isRecord(options)) throw errors.option(field, `an object with any of ${known.join(', ')}`);
  for (const name of Object.keys(options)) if (!known.includes(name)) throw errors.unknownOption(name, known, nearest(name, known));
};

/** @throws BriefgraphError `option-invalid` where the value is not one of those known, or a list of some of them */
export const checkChoices = (value: unknown, known: readonly string[], field: string): void => {
  for (const one of Array.isArray(value) ? (value as readonly unknown[]) : [value]) {
    if (typeof one !== 'string' || !known.includes(one)) throw errors.choice(field, one, known, typeof one === 'string' ? nearest(one, known) : undefined);
  }
};

/** @throws BriefgraphError `option-invalid` where the value is not one of those known */
export const checkChoice = (value: unknown, known: readonly string[], field: string): void => checkChoices([value], known, field);

/** A day that does not exist comes back from Date as another one. */
const exists = (day: string): boolean => {
  const time = Date.parse(day);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
};

/** The day of an ISO 8601 date, as it is written: a time behind it is passed over. Null for anything else and for a day that no calendar has. */
export const dayOf = (value: unknown): string | null => {
  const day = typeof value === 'string' ? /^(\d{4}-\d{2}-\d{2})(?:[T ]\d.*)?$/.exec(value)?.[1] : undefined;
  return day !== undefined && exists(day) ? day : null;
};
