import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { claims, type Query } from '../../src/query/index.js';
import { conditionsOf, countQuestion, groupQuestion, listQuestion, openEngine, type Engine, type Filters, type Question } from '../../src/sql/index.js';
import { first, second, undated } from '../query/graphs.js';
import { storeOf } from './storeOf.js';

// Each question takes the engine's threads, which may wait for a machine that has other things to do.
vi.setConfig({ testTimeout: 120_000 });

const ALL = [first, second, undated];
const LISTING = { on: 'claim', sort: [], direction: 'ascending', limit: null } as const;

let root: string;
let store: string;
let engine: Engine;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'briefgraph-'));
  // A path that the engine could take for a pattern or for the end of a text; for each question it looks at all that lies beside it.
  store = await storeOf(join(root, "it's [a] store*", 'store'), [[first], [second, undated]]);
  engine = await openEngine(store);
});
afterAll(() => {
  engine.close();
  rmSync(root, { recursive: true });
});

const answer = async ({ sql, parameters }: Question): Promise<Record<string, unknown>[]> => {
  const { columns, rows } = await engine.ask(sql, parameters);
  const found: Record<string, unknown>[] = [];
  for await (const row of rows) found.push(Object.fromEntries(columns.map(({ name }, at) => [name, row[at]])));
  return found;
};

describe('a store answers as graphs in memory do', () => {
  const table: readonly (readonly [string, Filters, (query: Query) => Query])[] = [
    ['nothing asked', {}, (q) => q],
    ['an actor by id', { actor: ['CHN'] }, (q) => q.about('CHN')],
    ['an actor by its capital', { actor: ['Beijing'] }, (q) => q.about('Beijing')],
    ['an actor by an adjective', { actor: ['chinese'] }, (q) => q.about('chinese')],
    ['an actor by its official name', { actor: ['Russian Federation'] }, (q) => q.about('Russian Federation')],
    ['an actor that the store alone knows', { actor: ['the river front'] }, (q) => q.about('the river front')],
    ['an actor by an alias of the store', { actor: ['The Front'] }, (q) => q.about('The Front')],
    ['a name that nothing goes by', { actor: ['Atlantis'] }, (q) => q.about('Atlantis')],
    ['two actors together', { actor: ['CHN', 'Moscow'] }, (q) => q.about('CHN').about('RUS')],
    ['who acts', { by: ['RUS'] }, (q) => q.by('RUS')],
    ['who is acted upon', { toward: ['China'] }, (q) => q.toward('CHN')],
    ['the topic', { topic: ['Russia'] }, (q) => q.topic('Russia')],
    ['a kind', { kind: 'statement' }, (q) => q.kind('statement')],
    ['a level', { level: ['possible', 'unlikely'] }, (q) => q.exactly(['possible', 'unlikely'])],
    ['a level or a likelier one', { atLeast: 'very-likely' }, (q) => q.atLeast('very-likely')],
    ['a level or a less likely one', { atMost: 'roughly-even-chance' }, (q) => q.atMost('roughly-even-chance')],
    ['levels of the event', { atMost: 'unlikely', on: 'event' }, (q) => q.on('event').atMost('unlikely')],
    ['negated', { negated: true }, (q) => q.negated()],
    ['not negated', { negated: false }, (q) => q.negated(false)],
    ['confidence', { confidence: ['low', 'high'] }, (q) => q.confidence(['low', 'high'])],
    ['a source', { citing: ['npr'] }, (q) => q.citing('npr')],
    ['a source by an alias', { citing: ['National Public Radio'] }, (q) => q.citing('National Public Radio')],
    ['a holder', { heldBy: ['Doe'] }, (q) => q.heldBy('Doe')],
    ['the author as holder', { heldBy: ['author'] }, (q) => q.heldBy('author')],
    ['a circumstance', { circumstance: ['condition'] }, (q) => q.withCircumstance('condition')],
    ['a relation by type', { relation: ['cooperate'] }, (q) => q.relation('cooperate')],
    ['a relation by verb', { relation: ['trade'] }, (q) => q.relation('trade')],
    ['words', { contains: ['AID to'] }, (q) => q.containing('AID to')],
    ['words that are SQL', { contains: ["' OR true --"] }, (q) => q.containing("' OR true --")],
    ['a name that is SQL', { actor: ["CHN' OR '1'='1"] }, (q) => q.about("CHN' OR '1'='1")],
    ['a year', { within: '2026' }, (q) => q.within('2026')],
    ['an open end', { within: '2026-01/..' }, (q) => q.within('2026-01/..')],
    ['the time spoken of', { during: '2026-05' }, (q) => q.during('2026-05')],
    ['the time spoken of, too late', { during: '2026-07/..' }, (q) => q.during('2026-07/..')],
    [
      'all of it together',
      { actor: ['China'], toward: ['Moscow'], atLeast: 'likely', on: 'event', negated: false, citing: ['NPR'], within: '2026' },
      (q) => q.about('CHN').toward('RUS').atLeast('likely').on('event').negated(false).citing('NPR').within('2026'),
    ],
  ];
  it.each(table)('%s', async (_name, filters, ask) => {
    const conditions = await conditionsOf(engine, filters);
    const rows = await answer(listQuestion(conditions, LISTING));
    const expected = ask(claims(ALL)).toArray().map(({ id }) => id);
    expect(rows.map((row) => row.claim_id).sort()).toEqual([...expected].sort());
    expect(await answer(countQuestion(conditions))).toEqual([{ claims: expected.length }]);
  });

  it('sorts as they do', async () => {
    const everything = await conditionsOf(engine, {});
    for (const on of ['claim', 'event'] as const) {
      for (const direction of ['ascending', 'descending'] as const) {
        for (const sort of [['level'], ['date'], ['date', 'position']] as const) {
          const rows = await answer(listQuestion(everything, { on, sort, direction, limit: null }));
          const query = sort.reduce<Query>((q, key) => q.sortBy(key, direction), claims([second, first, undated]).on(on));
          expect(rows.map((row) => row.claim_id), `${on} ${direction} ${sort.join()}`).toEqual(query.toArray().map(({ id }) => id));
        }
      }
    }
  });

  it.each(['actor', 'level', 'source', 'month'] as const)('groups by %s as they do', async (key) => {
    const rows = await answer(groupQuestion(await conditionsOf(engine, { kind: 'judgment' }), key, 'event'));
    const groups = claims(ALL).kind('judgment').on('event').groupBy(key).toJSON();
    const expected = groups.filter((group) => group.key !== null || key === 'level' || key === 'month').map(({ key: name, count }) => [name, count]);
    expect(rows.map((row) => [Object.values(row)[0], row.claims])).toEqual(expected);
  });

  it('gives names, titles and levels in their order', async () => {
    const [row] = await answer(listQuestion(await conditionsOf(engine, { actor: ['CHN'], atLeast: 'very-likely' }), LISTING));
    expect(row).toMatchObject({ date: '2026-03-14', title: 'Brief a', level: 'almost-certain', actors: ['China', 'Russia'], sources: ['NPR'], path: 'a.txt', claim_id: 'a-1' });
    expect(await answer({ sql: `SELECT count(*) n FROM claims WHERE level >= 'very-likely'::level`, parameters: [] })).toEqual([{ n: 2 }]);
    expect(await answer({ sql: 'SELECT name, documents FROM actors ORDER BY documents DESC, name LIMIT 1', parameters: [] })).toEqual([{ name: 'China', documents: 3 }]);
  });
});

describe('a store is read and nothing else is', () => {
  const refused: readonly (readonly [string, string, RegExp])[] = [
    ['another file', `SELECT * FROM read_text('/etc/passwd')`, /Permission|disabled/],
    ['another file, by a way out of the store', `SELECT * FROM read_text('STORE/../../etc/passwd')`, /Permission|disabled/],
    ['a file by its name alone', `SELECT * FROM '/etc/passwd'`, /Permission|disabled|does not exist/],
    ['names of files', `SELECT * FROM glob('/etc/*')`, /Permission|disabled/],
    ['the network', `SELECT * FROM read_csv('https://example.org/a.csv')`, /Permission|disabled|httpfs/],
    ['writing a file', `COPY (SELECT 1) TO '/tmp/briefgraph-out.csv'`, /Permission|disabled|only questions/],
    ['writing into the store', `COPY (SELECT 1) TO 'STORE/claims/part-00000.parquet' (FORMAT parquet, USE_TMP_FILE false)`, /only questions/],
    ['another database', `ATTACH '/tmp/briefgraph.db'`, /Permission|disabled|only questions/],
    ['an extension', 'INSTALL httpfs', /only questions|Permission/],
    ['opening the way again', 'SET enable_external_access = true', /only questions|locked/],
    ['dropping a view', 'DROP VIEW claims', /only questions/],
    ['making a table', 'CREATE TABLE t (a INTEGER)', /only questions/],
    ['a second statement', 'SELECT 1; DROP VIEW claims', /one statement/],
    ['nothing', '', /statement/i],
    ['what is no SQL', 'SELEKT 1', /syntax/i],
    ['an unknown column', 'SELECT nothing FROM claims', /nothing/],
  ];
  it.each(refused)('%s', async (_name, sql, reason) => {
    await expect(engine.ask(sql.replace('STORE', store.replaceAll("'", "''")))).rejects.toThrow(expect.objectContaining({ code: 'query-invalid', message: expect.stringMatching(reason) }));
  });

  it.each(['SHOW TABLES', 'DESCRIBE claims', 'FROM judgments LIMIT 1', 'EXPLAIN SELECT 1', 'WITH a AS (SELECT 1) FROM a', 'SELECT 1 -- a comment', 'SELECT 1;'])('but %s is answered', async (sql) => {
    expect((await answer({ sql, parameters: [] })).length).toBeGreaterThan(0);
  });
});

describe('stores that cannot be asked', () => {
  it('no store', () => expect(openEngine(join(root, 'nothing'))).rejects.toThrow(expect.objectContaining({ code: 'store-invalid' })));
  it('NDJSON', async () => {
    const lines = await storeOf(join(root, 'lines'), [[first]], 'ndjson');
    await expect(openEngine(lines)).rejects.toThrow(expect.objectContaining({ code: 'store-invalid', message: expect.stringContaining('--format parquet') }));
  });
  it('an empty one has all its columns', async () => {
    const empty = await openEngine(await storeOf(join(root, 'empty'), []));
    const { columns, rows } = await empty.ask('SELECT title, level, cues FROM claims');
    expect(columns.map(({ name }) => name)).toEqual(['title', 'level', 'cues']);
    for await (const row of rows) expect(row).toBeUndefined();
    empty.close();
  });
});
