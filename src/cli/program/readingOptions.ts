/** The options that commands share which extract. */
import { InvalidArgumentError, type Command } from 'commander';
import { dayOf } from '../../checks.js';
import { messages } from '../messages.js';

export interface ReadingFlags {
  readonly date?: string;
  readonly scale?: string;
  readonly lexicons?: string;
}

const parseDate = (value: string): string => {
  const day = dayOf(value);
  if (day === null) throw new InvalidArgumentError(messages.notADate);
  return day;
};

export const addReadingOptions = (command: Command): Command =>
  command
    .option('--date <date>', 'reference date of the brief, YYYY-MM-DD', parseDate)
    .option('--scale <scale>', 'scale of estimative probability: an id or a JSON file (default: icd203)')
    .option('--lexicons <file>', 'JSON file with lexicon entries to add or replace');
