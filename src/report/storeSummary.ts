/** The figures of a store, asked with SQL: they come out the same as from its graphs in memory. */
import type { Actor, Level, Source } from '../schema/index.js';
import type { Engine, Parameter } from '../sql/index.js';
import { MOST, type ActorFigures, type LevelCount, type Summary } from './summary.js';
import type { Standing } from './ties.js';

type Row = readonly unknown[];

/** Columns are read by their place; the questions below give them their types. */
const ask = async <T>(engine: Engine, sql: string, parameters: readonly Parameter[], read: (row: Row) => T): Promise<T[]> => {
  const found: T[] = [];
  for await (const row of (await engine.ask(sql, parameters)).rows) found.push(read(row));
  return found;
};

const text = (value: unknown): string => String(value);
const textOrNull = (value: unknown): string | null => (value === null ? null : String(value));

/** By likelihood, `possible` behind. */
const BY_LEVEL = 'any_value(event_level_rank) NULLS LAST';

const levelCount = ([level, count]: Row): LevelCount => ({ level: level as Level, count: Number(count) });

const actorFigures = async (engine: Engine): Promise<ActorFigures[]> => {
  const actors = await ask(
    engine,
    `WITH counts AS (SELECT actor_id, count(DISTINCT claim_id) AS claims FROM raw.mentions GROUP BY actor_id ORDER BY claims DESC, actor_id LIMIT ${MOST.actors})
     SELECT actor_id, min(name), min(type), any_value(claims) AS claims FROM counts JOIN raw.actors USING (actor_id) GROUP BY actor_id ORDER BY claims DESC, actor_id`,
    [],
    ([id, name, type, claims]) => ({ id: text(id), name: text(name), type: type as Actor['type'], claims: Number(claims) }),
  );
  const levels = await ask(
    engine,
    `SELECT m.actor_id, c.event_level, count(DISTINCT c.claim_id) FROM raw.mentions m JOIN raw.claims c USING (claim_id)
     WHERE list_contains(?, m.actor_id) AND c.kind = 'judgment' AND c.event_level IS NOT NULL GROUP BY ALL ORDER BY m.actor_id, any_value(c.event_level_rank) NULLS LAST`,
    [actors.map(({ id }) => id)],
    ([id, ...rest]) => ({ id: text(id), ...levelCount(rest) }),
  );
  return actors.map((actor) => ({ ...actor, levels: levels.filter(({ id }) => id === actor.id).map(({ level, count }) => ({ level, count })) }));
};

const SOURCES = `SELECT source_id, min(name), min(type), count(DISTINCT claim_id) AS claims FROM (
    SELECT claim_id, document_id, source_id FROM raw.attributions
    UNION ALL SELECT claim_id, document_id, holder_source_id FROM raw.claims WHERE holder_source_id IS NOT NULL)
  JOIN raw.sources USING (document_id, source_id) GROUP BY source_id ORDER BY claims DESC, source_id LIMIT ${MOST.sources}`;

/** Standings as in `tiesOf`. */
const TIES = `WITH standings AS (
    SELECT r.*, CASE WHEN NOT r.asserted THEN 'mentioned' WHEN c.kind = 'judgment' OR r.level IS NOT NULL THEN 'judged' ELSE 'reported' END AS standing
    FROM raw.relations r LEFT JOIN raw.claims c USING (document_id, claim_id)),
  predicates AS (SELECT from_id, to_id, standing, negated, predicate, count(*) AS n, bool_and("symmetric") AS symmetrical FROM standings GROUP BY ALL)
  SELECT from_id, to_id, standing, negated, list(predicate ORDER BY n DESC, predicate), sum(n) AS total, bool_and(symmetrical) FROM predicates
  GROUP BY from_id, to_id, standing, negated ORDER BY total DESC, from_id, to_id, standing, negated LIMIT ${MOST.ties}`;

const NEWEST = `SELECT date, title, text, level, event_level, probability_lower, probability_upper FROM judgments WHERE level IS NOT NULL
  ORDER BY date DESC NULLS LAST, level_rank DESC NULLS LAST, document_id, span_start LIMIT ${MOST.newest}`;

/** @param name what the page calls the store */
export const summaryOfStore = async (engine: Engine, name: string): Promise<Summary> => {
  const [documents] = await ask(engine, 'SELECT count(*), min(date)::VARCHAR, max(date)::VARCHAR, count(*) FILTER (date IS NULL) FROM documents', [], ([count, from, to, undated]) => ({ count: Number(count), from: textOrNull(from), to: textOrNull(to), undated: Number(undated) }));
  const [counts] = await ask(engine, `SELECT count(*), count(*) FILTER (kind = 'judgment'), count(*) FILTER (kind = 'judgment' AND event_level IS NULL) FROM raw.claims`, [], ([claims, judged, withoutLevel]) => ({ claims: Number(claims), judged: Number(judged), withoutLevel: Number(withoutLevel) }));
  return {
    name,
    documents: documents?.count ?? 0,
    claims: counts?.claims ?? 0,
    judgments: counts?.judged ?? 0,
    undated: documents?.undated ?? 0,
    withoutLevel: counts?.withoutLevel ?? 0,
    from: documents?.from ?? null,
    to: documents?.to ?? null,
    levels: await ask(engine, `SELECT event_level, count(*) FROM raw.claims WHERE kind = 'judgment' AND event_level IS NOT NULL GROUP BY event_level ORDER BY ${BY_LEVEL}`, [], levelCount),
    months: await ask(
      engine,
      `SELECT strftime(date, '%Y-%m') AS month, event_level, count(*) FROM judgments WHERE date IS NOT NULL AND event_level IS NOT NULL GROUP BY ALL ORDER BY month, ${BY_LEVEL}`,
      [],
      ([month, ...rest]) => ({ month: text(month), ...levelCount(rest) }),
    ),
    actors: await actorFigures(engine),
    sources: await ask(engine, SOURCES, [], ([id, label, type, claims]) => ({ id: text(id), name: text(label), type: type as Source['type'], claims: Number(claims) })),
    ties: await ask(engine, TIES, [], ([from, to, standing, negated, predicates, count, symmetric]) => ({
      from: text(from),
      to: text(to),
      standing: standing as Standing,
      negated: negated === true,
      predicates: predicates as string[],
      count: Number(count),
      symmetric: symmetric === true,
      href: null,
    })),
    newest: await ask(engine, NEWEST, [], ([date, title, claim, level, eventLevel, lower, upper]) => ({
      date: textOrNull(date),
      title: textOrNull(title),
      text: text(claim),
      level: level as Level,
      eventLevel: eventLevel as Level,
      probability: lower === null || upper === null ? null : { lower: Number(lower), upper: Number(upper) },
    })),
  };
};
