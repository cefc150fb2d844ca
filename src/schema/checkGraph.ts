import { isRecord } from '../checks.js';
import { errors } from '../errors.js';
import { FORMAT } from './vocabulary.js';

const LISTS = ['documents', 'claims', 'actors', 'sources', 'relations', 'links'] as const;

/**
 * Tells a graph from what is none, at no cost for a large one; `graphSchema` checks every field.
 * @throws BriefgraphError `graph-invalid`
 */
export const checkGraph = (value: unknown): void => {
  if (!isRecord(value)) throw errors.notAGraph(value);
  if (value.format !== FORMAT) throw errors.brokenGraph('format', JSON.stringify(FORMAT));
  if (!isRecord(value.generator)) throw errors.brokenGraph('generator', 'an object');
  for (const list of LISTS) if (!Array.isArray(value[list])) throw errors.brokenGraph(list, 'a list');
};
