/** The extractor that the options ask for. */
import { BriefgraphError, errors } from '../../errors.js';
import { createExtractor, type Extractor, type ExtractorOptions } from '../../index.js';
import { readTextFile } from './readText.js';
import { causeOf, messages } from '../messages.js';
import type { ReadingFlags } from '../program/readingOptions.js';

/** The extractor checks what the file holds; until then its shape is only hoped for. */
const readJson = async <T>(file: string): Promise<T> => {
  const json = await readTextFile(file);
  try {
    return JSON.parse(json) as T;
  } catch (error) {
    throw errors.usage(messages.notJson(file, causeOf(error)));
  }
};

/** Names the file at fault. */
const inFile = (file: string | undefined, error: BriefgraphError): BriefgraphError =>
  file === undefined ? error : errors.usage(messages.inFile(file, error.message));

const isFile = (scale: string | undefined): scale is string => scale?.endsWith('.json') ?? false;

/** The options with the contents of the files that they name. @throws BriefgraphError when a file cannot be read or is no JSON */
export const readOptions = async ({ date, scale, lexicons }: ReadingFlags): Promise<ExtractorOptions> => ({
  date,
  scale: isFile(scale) ? await readJson<ExtractorOptions['scale']>(scale) : scale,
  lexicons: lexicons === undefined ? undefined : await readJson<ExtractorOptions['lexicons']>(lexicons),
});

/** @throws BriefgraphError when an option is wrong; all such errors are errors of usage */
export const makeExtractor = async (flags: ReadingFlags): Promise<Extractor> => {
  const options = await readOptions(flags);
  try {
    return createExtractor(options);
  } catch (error) {
    if (!(error instanceof BriefgraphError)) throw error;
    if (error.code === 'lexicon-invalid' || error.field === 'lexicons') throw inFile(flags.lexicons, error);
    throw error.code === 'scale-invalid' ? inFile(flags.scale, error) : error;
  }
};
