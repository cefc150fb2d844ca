/**
 * The views that questions are asked to. Each table of the store stands as it is in the schema `raw`; in front of it stands a view of the same
 * name with what belongs to it: a claim with its document's title and date, a mention with its actor's name.
 */
import { SORTED_LEVELS } from '../schema/levels.js';
import { TABLES, type ColumnKind, type TableName } from '../store/index.js';

const SQL_TYPES: Readonly<Record<ColumnKind, string>> = { text: 'VARCHAR', integer: 'INTEGER', number: 'DOUBLE', boolean: 'BOOLEAN', json: 'JSON' };

/** A table that has no parts yet has its columns all the same. */
const emptyTable = (table: TableName): string =>
  `SELECT ${Object.entries(TABLES[table]).map(([name, { kind }]) => `NULL::${SQL_TYPES[kind]} AS "${name}"`).join(', ')} WHERE false`;

const rawView = (table: TableName, files: readonly string[]): string =>
  `CREATE VIEW raw.${table} AS ${files.length === 0 ? emptyTable(table) : `SELECT * FROM read_parquet([${files.join(', ')}])`}`;

const DOCUMENT = 'd.title, try_cast(d.date AS DATE) AS date, d.path';

const VIEWS: readonly string[] = [
  // In their order, so that >= with any level leaves `possible` out.
  `CREATE TYPE level AS ENUM (${SORTED_LEVELS.map((level) => `'${level}'`).join(', ')})`,
  `CREATE TYPE confidence AS ENUM ('low', 'moderate', 'high')`,
  // Names are compared as everywhere in the package: see foldName.
  `CREATE MACRO fold(name) AS regexp_replace(strip_accents(lower(trim(replace(replace(name, chr(8217), ''''), chr(8216), '''')))), '^the ', '')`,
  'CREATE VIEW documents AS SELECT * REPLACE (try_cast(date AS DATE) AS date) FROM raw.documents',
  `CREATE VIEW claims AS SELECT c.* REPLACE (c.level::level AS level, c.event_level::level AS event_level, c.confidence::confidence AS confidence), ${DOCUMENT}
    FROM raw.claims c LEFT JOIN raw.documents d USING (document_id)`,
  `CREATE VIEW judgments AS FROM claims WHERE kind = 'judgment'`,
  `CREATE VIEW statements AS FROM claims WHERE kind = 'statement'`,
  `CREATE VIEW actors AS SELECT actor_id, min(name) AS name, min(type) AS type, min(state) AS state, bool_or(known) AS known,
    list_sort(list_distinct(flatten(list(from_json(aliases, '["VARCHAR"]'))))) AS aliases, count(DISTINCT document_id) AS documents FROM raw.actors GROUP BY actor_id`,
  `CREATE VIEW sources AS SELECT source_id, min(name) AS name, min(type) AS type,
    list_sort(list_distinct(flatten(list(from_json(aliases, '["VARCHAR"]'))))) AS aliases, count(DISTINCT document_id) AS documents FROM raw.sources GROUP BY source_id`,
  'CREATE VIEW mentions AS SELECT m.*, a.name, a.type, a.state FROM raw.mentions m LEFT JOIN raw.actors a USING (document_id, actor_id)',
  'CREATE VIEW attributions AS SELECT t.*, s.name, s.type FROM raw.attributions t LEFT JOIN raw.sources s USING (document_id, source_id)',
  `CREATE VIEW relations AS SELECT r.* REPLACE (r.level::level AS level), f.name AS from_name, t.name AS to_name FROM raw.relations r
    LEFT JOIN raw.actors f ON f.document_id = r.document_id AND f.actor_id = r.from_id LEFT JOIN raw.actors t ON t.document_id = r.document_id AND t.actor_id = r.to_id`,
  'CREATE VIEW circumstances AS SELECT * REPLACE (try_cast(start_date AS DATE) AS start_date, try_cast(end_date AS DATE) AS end_date) FROM raw.circumstances',
  'CREATE VIEW links AS FROM raw.links',
  'CREATE VIEW failures AS FROM raw.failures',
];

/** @param filesOf paths of a table's parts as SQL texts */
export const viewStatements = (filesOf: (table: TableName) => readonly string[]): string[] => [
  'CREATE SCHEMA raw',
  ...(Object.keys(TABLES) as TableName[]).map((table) => rawView(table, filesOf(table))),
  ...VIEWS,
];
