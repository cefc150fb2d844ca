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

const levelColumn = (on: LevelOf): string => (on === 'event' ? 'event_level' : 'level');

/** What has no value stands last in either direction, `possible` in front of claims without a level. */
const orderBy = ({ on, sort, direction }: Listing): string => {
  const way = `${direction === 'descending' ? 'DESC' : 'ASC'} NULLS LAST`;
  const level = levelColumn(on);
  const terms: Readonly<Record<SortKey, string>> = {
    level: `${level}_rank ${way}, ${level} NULLS LAST`,
    date: `date ${way}`,
    position: `span_start ${way}`,
  };
  return [...sort.map((key) => terms[key]), 'date', 'document_id', 'span_start', 'claim_id'].join(', ');
};

const DATES = '(SELECT document_id, try_cast(date AS DATE) AS date FROM raw.documents)';

/**
 * The claims, each with its document and with the names of its actors and sources. Filtered and ordered are the few columns that this takes; the
 * texts and names are read for what is left.
 */
export const listQuestion = ({ where, parameters }: Conditions, listing: Listing): Question => ({
  sql: `WITH page AS MATERIALIZED (
  SELECT claim_id, document_id, date, holder_source_id FROM (SELECT claim_id, document_id, span_start, level, level_rank, event_level, event_level_rank, holder_source_id FROM raw.claims WHERE ${where})
  LEFT JOIN ${DATES} USING (document_id) ORDER BY ${orderBy(listing)}${listing.limit === null ? '' : ' LIMIT ?'}),
actors_of AS (SELECT claim_id, list_sort(list(DISTINCT name)) AS actors
  FROM (SELECT claim_id, document_id, actor_id FROM raw.mentions WHERE claim_id IN (SELECT claim_id FROM page))
  JOIN raw.actors USING (document_id, actor_id) GROUP BY claim_id),
sources_of AS (SELECT claim_id, list_sort(list(DISTINCT name)) AS sources
  FROM (SELECT claim_id, document_id, source_id FROM raw.attributions WHERE claim_id IN (SELECT claim_id FROM page)
    UNION ALL SELECT claim_id, document_id, holder_source_id FROM page WHERE holder_source_id IS NOT NULL)
  JOIN raw.sources USING (document_id, source_id) GROUP BY claim_id),
texts AS (SELECT * FROM raw.claims WHERE claim_id IN (SELECT claim_id FROM page)),
briefs AS (SELECT document_id, title, path FROM raw.documents WHERE document_id IN (SELECT document_id FROM page))
SELECT date, title, text, level::level AS level, event_level::level AS event_level, probability_lower, probability_upper, negated, confidence::confidence AS confidence, kind,
  coalesce(actors, []) AS actors, coalesce(sources, []) AS sources, path, document_id, claim_id, span_start, span_end
FROM texts JOIN (SELECT claim_id, date FROM page) USING (claim_id) LEFT JOIN briefs USING (document_id) LEFT JOIN actors_of USING (claim_id) LEFT JOIN sources_of USING (claim_id)
ORDER BY ${orderBy(listing)}`,
  parameters: listing.limit === null ? parameters : [...parameters, listing.limit],
});

export const countQuestion = ({ where, parameters }: Conditions): Question => ({ sql: `SELECT count(*) AS claims FROM raw.claims WHERE ${where}`, parameters });

/** How many of the claims have each actor, level, source or month; a claim with several actors counts for each. */
export const groupQuestion = ({ where, parameters }: Conditions, key: GroupKey, on: LevelOf): Question => {
  const found = `WITH found AS MATERIALIZED (SELECT claim_id, document_id, level, level_rank, event_level, event_level_rank, holder_source_id FROM raw.claims WHERE ${where})`;
  const level = levelColumn(on);
  const named = (counts: string, table: string, id: string, label: string): string =>
    `SELECT ${id}, min(name) AS ${label}, any_value(claims) AS claims FROM (${counts}) JOIN (SELECT DISTINCT ${id}, name FROM raw.${table}) USING (${id}) GROUP BY ${id} ORDER BY claims DESC, ${id}`;
  const sql: Readonly<Record<GroupKey, string>> = {
    level: `SELECT ${level}, count(*) AS claims FROM found GROUP BY ALL ORDER BY any_value(${level}_rank) NULLS LAST, ${level} NULLS LAST`,
    month: `SELECT strftime(date, '%Y-%m') AS month, sum(claims) AS claims FROM (SELECT document_id, count(*) AS claims FROM found GROUP BY document_id) LEFT JOIN ${DATES} USING (document_id)
      GROUP BY month ORDER BY month NULLS LAST`,
    actor: named('SELECT actor_id, count(DISTINCT claim_id) AS claims FROM raw.mentions WHERE claim_id IN (SELECT claim_id FROM found) GROUP BY actor_id', 'actors', 'actor_id', 'actor'),
    source: named(
      `SELECT source_id, count(DISTINCT claim_id) AS claims FROM (
        SELECT claim_id, source_id FROM raw.attributions WHERE claim_id IN (SELECT claim_id FROM found)
        UNION ALL SELECT claim_id, holder_source_id FROM found WHERE holder_source_id IS NOT NULL) GROUP BY source_id`,
      'sources', 'source_id', 'source',
    ),
  };
  return { sql: `${found}\n${sql[key]}`, parameters };
};
