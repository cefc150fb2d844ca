/** The options that extract and explain share, checked before any brief is read. */
import { readFile } from 'node:fs/promises';
import { InvalidArgumentError, type Command } from 'commander';
import { z } from 'zod';
import { BriefgraphError, createExtractor, type Extractor, type ExtractorOptions } from '../index.js';
import { errors } from '../errors.js';
import { decodeText } from './input.js';
import { causeOf, messages } from './messages.js';

export interface ReadingFlags {
  readonly date?: string;
  readonly scale?: string;
  readonly lexicons?: string;
}

const parseDate = (value: string): string => {
  if (!z.iso.date().safeParse(value).success) throw new InvalidArgumentError(messages.notADate);
  return value;
};

export const addReadingOptions = (command: Command): Command =>
  command
    .option('--date <date>', 'reference date of the brief, YYYY-MM-DD', parseDate)
    .option('--scale <scale>', 'scale of estimative probability (default: icd203)')
    .option('--lexicons <file>', 'JSON file with lexicon entries to add or replace');

const readLexicons = async (file: string): Promise<ExtractorOptions['lexicons']> => {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw errors.unreadable(file, error);
  });
  try {
    // The extractor checks every entry; until then the shape is only hoped for.
    return JSON.parse(decodeText(bytes, file).replace(/^\uFEFF/, '')) as ExtractorOptions['lexicons'];
  } catch (error) {
    throw error instanceof BriefgraphError ? error : errors.usage(messages.notJson(file, causeOf(error)));
  }
};

/** @throws BriefgraphError when an option is wrong; all such errors are errors of usage */
export const makeExtractor = async ({ date, scale, lexicons }: ReadingFlags): Promise<Extractor> => {
  const entries = lexicons === undefined ? undefined : await readLexicons(lexicons);
  try {
    return createExtractor({ date, scale, lexicons: entries });
  } catch (error) {
    const isOfFile = error instanceof BriefgraphError && (error.code === 'lexicon-invalid' || error.field === 'lexicons');
    throw isOfFile && lexicons !== undefined ? errors.usage(messages.lexicons(lexicons, error.message)) : error;
  }
};
