/** Graphs out of the files that `extract` writes. */
import { extname } from 'node:path';
import { errors } from '../../errors.js';
import { graphSchema, type JudgmentGraph } from '../../schema/index.js';
import { readTextFile } from './readText.js';
import { causeOf } from '../messages.js';

const LINES = new Set(['.ndjson', '.jsonl']);

/** Whether a file holds graphs, by its name. */
export const holdsGraphs = (path: string): boolean => extname(path).toLowerCase() === '.json' || LINES.has(extname(path).toLowerCase());

const parseJson = (file: string, json: string, line?: number): unknown => {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw errors.graph(file, `not JSON (${causeOf(error)})`, line);
  }
};

const checked = (file: string, value: unknown, line?: number): JudgmentGraph => {
  const result = graphSchema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw errors.graph(file, `field ${issue?.path.join('.') || '(whole graph)'}: ${issue?.message ?? 'not a graph'}`, line);
};

/**
 * One graph or an array of them as JSON, or a graph on each line.
 * @throws BriefgraphError `input-unreadable`, `input-not-utf8`, `graph-invalid` with the line at fault
 */
export const readGraphFile = async (file: string): Promise<JudgmentGraph[]> => {
  const text = await readTextFile(file);
  if (LINES.has(extname(file).toLowerCase())) {
    return text.split(/\r?\n/).flatMap((line, at) => (line.trim() === '' ? [] : [checked(file, parseJson(file, line, at + 1), at + 1)]));
  }
  const value = parseJson(file, text);
  return Array.isArray(value) ? value.map((each) => checked(file, each)) : [checked(file, value)];
};
