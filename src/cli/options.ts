/** The options that commands share which extract. */
import { InvalidArgumentError, type Command } from 'commander';
import { messages } from './messages.js';

export interface ReadingFlags {
  readonly date?: string;
  readonly scale?: string;
  readonly lexicons?: string;
}

/** A day that does not exist comes back from Date as another one. */
const isDay = (value: string): boolean => {
  const time = Date.parse(value);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === value;
};

const parseDate = (value: string): string => {
  if (!isDay(value)) throw new InvalidArgumentError(messages.notADate);
  return value;
};

export const addReadingOptions = (command: Command): Command =>
  command
    .option('--date <date>', 'reference date of the brief, YYYY-MM-DD', parseDate)
    .option('--scale <scale>', 'scale of estimative probability: an id or a JSON file (default: icd203)')
    .option('--lexicons <file>', 'JSON file with lexicon entries to add or replace');
