/** The options that extract and explain share, checked before any brief is read. */
import { readFile } from 'node:fs/promises';
import { InvalidArgumentError, type Command } from 'commander';
import { z } from 'zod';
import { BriefgraphError, createExtractor, type Extractor, type ExtractorOptions } from '../index.js';
import { errors } from '../errors.js';
import { decodeText } from '../input/index.js';
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
    .option('--scale <scale>', 'scale of estimative probability: an id or a JSON file (default: icd203)')
    .option('--lexicons <file>', 'JSON file with lexicon entries to add or replace');

/** The extractor checks what the file holds; until then its shape is only hoped for. */
const readJson = async <T>(file: string): Promise<T> => {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw errors.unreadable(file, error);
  });
  try {
    return JSON.parse(decodeText(bytes, file).replace(/^\uFEFF/, '')) as T;
  } catch (error) {
    throw error instanceof BriefgraphError ? error : errors.usage(messages.notJson(file, causeOf(error)));
  }
};

/** Names the file at fault. */
const inFile = (file: string | undefined, error: BriefgraphError): BriefgraphError =>
  file === undefined ? error : errors.usage(messages.inFile(file, error.message));

const isFile = (scale: string | undefined): scale is string => scale?.endsWith('.json') ?? false;

/** @throws BriefgraphError when an option is wrong; all such errors are errors of usage */
export const makeExtractor = async ({ date, scale, lexicons }: ReadingFlags): Promise<Extractor> => {
  const entries = lexicons === undefined ? undefined : await readJson<ExtractorOptions['lexicons']>(lexicons);
  const bands = isFile(scale) ? await readJson<ExtractorOptions['scale']>(scale) : scale;
  try {
    return createExtractor({ date, scale: bands, lexicons: entries });
  } catch (error) {
    if (!(error instanceof BriefgraphError)) throw error;
    if (error.code === 'lexicon-invalid' || error.field === 'lexicons') throw inFile(lexicons, error);
    throw error.code === 'scale-invalid' ? inFile(scale, error) : error;
  }
};
