/** Ids in a store by any name: those of the store itself, and those that the lexicon knows. */
import { actorsNamed, foldName } from '../index.js';
import type { Engine } from './engine.js';

const idsIn = async (engine: Engine, sql: string, parameters: readonly string[]): Promise<string[]> => {
  const ids: string[] = [];
  for await (const [id] of (await engine.ask(sql, parameters)).rows) ids.push(String(id));
  return ids;
};

/** The text of all aliases is looked at first: few entries hold the name, and only those are taken apart. */
const byName = (table: 'actors' | 'sources', id: 'actor_id' | 'source_id'): string =>
  `SELECT DISTINCT ${id} FROM (SELECT DISTINCT ${id}, name, aliases FROM raw.${table}) WHERE fold(name) = $1
    OR (contains(fold(aliases), $1) AND list_contains(list_transform(from_json(aliases, '["VARCHAR"]'), lambda alias: fold(alias)), $1))`;

/** An id stands for itself alone; any other name for every actor that goes by it. */
export const actorIds = async (engine: Engine, name: string): Promise<readonly string[]> => {
  const exact = await idsIn(engine, 'SELECT actor_id FROM raw.actors WHERE actor_id = $1 LIMIT 1', [name]);
  if (exact.length > 0) return exact;
  return [...new Set([...actorsNamed(name), ...(await idsIn(engine, byName('actors', 'actor_id'), [foldName(name)]))])];
};

export const sourceIds = async (engine: Engine, name: string): Promise<readonly string[]> => {
  const exact = await idsIn(engine, 'SELECT source_id FROM raw.sources WHERE source_id = $1 LIMIT 1', [name]);
  if (exact.length > 0) return exact;
  const own = await idsIn(engine, byName('sources', 'source_id'), [foldName(name)]);
  return [...new Set([...actorsNamed(name), ...own])];
};
