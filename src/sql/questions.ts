/** Questions about claims, as SQL over the views. */
import type { Direction, GroupKey, LevelOf, SortKey } from '../query/index.js';
import type { Parameter } from './engine.js';
import type { Conditions } from './filters.js';

export interface Question {
  readonly sql: string;
  readonly parameters: readonly Parameter[];
}

export interface Listing {
  readonly on: LevelOf;
  readonly sort: readonly SortKey[];
  readonly direction: Direction;
  /** The most claims; null for all. */
  readonly limit: number | null;
}

/** What has no value stands last in either direction, `possible` in front of claims without a level. */
const orderBy = ({ on, sort, direction }: Listing): string => {
  const way = `${direction === 'descending' ? 'DESC' : 'ASC'} NULLS LAST`;
  const level = on === 'event' ? 'event_level' : 'level';
  const terms: Readonly<Record<SortKey, string>> = {
    level: `${level}_rank ${way}, ${level} NULLS LAST`,
    date: `date ${way}`,
    position: `span_start ${way}`,
  };
  return [...sort.map((key) => terms[key]), 'date', 'document_id', 'span_start', 'claim_id'].join(', ');
};

/** The claims, each with its document and with the names of its actors and sources. */
export const listQuestion = ({ where, parameters }: Conditions, listing: Listing): Question => ({
  sql: `WITH found AS (SELECT * FROM claims WHERE ${where}
  ORDER BY ${orderBy(listing)}${listing.limit === null ? '' : ' LIMIT ?'}),
actors_of AS (SELECT m.claim_id, list_sort(list(DISTINCT m.name)) AS actors FROM mentions m WHERE m.claim_id IN (SELECT claim_id FROM found) GROUP BY m.claim_id),
sources_of AS (SELECT claim_id, list_sort(list(DISTINCT name)) AS sources FROM (
  SELECT t.claim_id, t.name FROM attributions t WHERE t.claim_id IN (SELECT claim_id FROM found)
  UNION ALL SELECT f.claim_id, s.name FROM found f JOIN raw.sources s ON s.document_id = f.document_id AND s.source_id = f.holder_source_id) GROUP BY claim_id)
SELECT date, title, text, level, event_level, probability_lower, probability_upper, negated, confidence, kind,
  coalesce(actors, []) AS actors, coalesce(sources, []) AS sources, path, document_id, claim_id, span_start, span_end
FROM found LEFT JOIN actors_of USING (claim_id) LEFT JOIN sources_of USING (claim_id)
ORDER BY ${orderBy(listing)}`,
  parameters: listing.limit === null ? parameters : [...parameters, listing.limit],
});

export const countQuestion = ({ where, parameters }: Conditions): Question => ({ sql: `SELECT count(*) AS claims FROM claims WHERE ${where}`, parameters });

/** How many of the claims have each actor, level, source or month; a claim with several actors counts for each. */
export const groupQuestion = ({ where, parameters }: Conditions, key: GroupKey, on: LevelOf): Question => {
  const found = `WITH found AS (SELECT * FROM claims WHERE ${where})`;
  const level = on === 'event' ? 'event_level' : 'level';
  const sql: Readonly<Record<GroupKey, string>> = {
    level: `SELECT ${level} AS level, count(*) AS claims FROM found GROUP BY ALL ORDER BY any_value(${level}_rank) NULLS LAST, ${level} NULLS LAST`,
    month: `SELECT strftime(date, '%Y-%m') AS month, count(*) AS claims FROM found GROUP BY ALL ORDER BY month NULLS LAST`,
    actor: `SELECT m.actor_id, min(m.name) AS actor, count(DISTINCT m.claim_id) AS claims FROM mentions m
      WHERE m.claim_id IN (SELECT claim_id FROM found) GROUP BY m.actor_id ORDER BY claims DESC, m.actor_id`,
    source: `SELECT source_id, min(name) AS source, count(DISTINCT claim_id) AS claims FROM (
      SELECT t.claim_id, t.source_id, t.name FROM attributions t WHERE t.claim_id IN (SELECT claim_id FROM found)
      UNION ALL SELECT f.claim_id, s.source_id, s.name FROM found f JOIN raw.sources s ON s.document_id = f.document_id AND s.source_id = f.holder_source_id)
      GROUP BY source_id ORDER BY claims DESC, source_id`,
  };
  return { sql: `${found}\n${sql[key]}`, parameters };
};
