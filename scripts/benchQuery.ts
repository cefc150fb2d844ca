/**
 * `npm run bench:query`: how long a question takes on a store of a million claims. The store is made of one brief, read once and written again and
 * again with other names, dates and levels; it is kept in out/ for the next time.
 */
import { existsSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { extract } from '../src/index.js';
import { LEVELS, type JudgmentGraph } from '../src/schema/index.js';
import { conditionsOf, countQuestion, groupQuestion, listQuestion, openEngine, type Engine, type Filters, type Question } from '../src/sql/index.js';
import { PartBuilder, prepareStore } from '../src/store/index.js';

const CLAIMS = Number(process.argv[2] ?? 1_000_000);
const STORE = `out/bench-query-${CLAIMS}`;
const BRIEF = 'test-corpus/tune/student-turkey-grain.txt';
const PART_SIZE = 500;
const REPEATS = 5;

const text = readFileSync(BRIEF, 'utf8');
const graph = extract(text, { date: '2026-01-01' });

/** The graph as if of another document: ids, date, levels and two of its states differ. */
const variant = (number: number): JudgmentGraph => {
  const rename = (value: string): string => `${value}-${number}`;
  const day = new Date(Date.UTC(2020, 0, 1 + (number % 2200))).toISOString().slice(0, 10);
  const states = ['TUR', 'RUS', 'UKR', 'CHN', 'USA', 'IND', 'IRN', 'BRA', 'FRA', 'EGY', 'NGA', 'JPN'];
  const stateOf = (id: string): string => (id === 'TUR' || id === 'RUS' ? (states[(number + id.length + (id === 'TUR' ? 0 : 5)) % states.length] ?? id) : id);
  return {
    ...graph,
    documents: graph.documents.map((document) => ({ ...document, id: rename(document.id), date: day, path: `briefs/${number}.txt` })),
    actors: graph.actors.map((actor) => ({ ...actor, id: stateOf(actor.id), name: stateOf(actor.name) })),
    claims: graph.claims.map((claim, at) => {
      const level = LEVELS[(number + at) % LEVELS.length] ?? 'likely';
      return {
        ...claim,
        id: rename(claim.id),
        documentId: rename(claim.documentId),
        mentions: claim.mentions.map((mention) => ({ ...mention, actorId: stateOf(mention.actorId) })),
        likelihood: claim.likelihood === null ? null : { ...claim.likelihood, level, eventLevel: level },
      };
    }),
    relations: graph.relations.map((relation) => ({ ...relation, id: rename(relation.id), claimId: rename(relation.claimId), from: stateOf(relation.from), to: stateOf(relation.to) })),
    links: graph.links.map((link) => ({ ...link, from: rename(link.from), to: rename(link.to) })),
  };
};

const makeStore = async (): Promise<void> => {
  if (existsSync(`${STORE}/complete`)) return;
  await rm(STORE, { recursive: true, force: true });
  const store = await prepareStore(STORE, { files: 'parquet', options: { scale: 'icd203', date: null, lexicons: null } }, { name: 'briefgraph', version: 'bench' });
  const documents = Math.ceil(CLAIMS / graph.claims.length);
  for (let part = 0; part * PART_SIZE < documents; part++) {
    const builder = await PartBuilder.open(store, part, `bench-${part}`);
    for (let number = part * PART_SIZE; number < Math.min(documents, (part + 1) * PART_SIZE); number++) {
      builder.add(`briefs/${number}.txt`, variant(number), { text, contentHash: String(number) });
    }
    await builder.write();
    process.stderr.write(`\rpart ${part + 1} of ${Math.ceil(documents / PART_SIZE)}`);
  }
  process.stderr.write('\n');
  const { writeFile } = await import('node:fs/promises');
  await writeFile(`${STORE}/complete`, '');
};

const LISTING = { on: 'event', sort: ['date'], direction: 'descending', limit: 100 } as const;
const RUSSIA: Filters = { actor: ['Moscow'], atLeast: 'likely', on: 'event', kind: 'judgment' };

const QUESTIONS: readonly (readonly [string, (engine: Engine) => Promise<Question>])[] = [
  ['count of all claims', async (engine) => countQuestion(await conditionsOf(engine, {}))],
  ['judgments about Moscow, likely or more: count', async (engine) => countQuestion(await conditionsOf(engine, RUSSIA))],
  ['the same: newest hundred with names', async (engine) => listQuestion(await conditionsOf(engine, RUSSIA), LISTING)],
  ['about China toward Türkiye within 2024, citing Anadolu', async (engine) => listQuestion(await conditionsOf(engine, { actor: ['Beijing'], toward: ['Türkiye'], within: '2024', citing: ['Anadolu Agency'] }), LISTING)],
  ['the most certain hundred of all', async (engine) => listQuestion(await conditionsOf(engine, { kind: 'judgment' }), { ...LISTING, sort: ['level', 'date'] })],
  ['claims by actor', async (engine) => groupQuestion(await conditionsOf(engine, RUSSIA), 'actor', 'event')],
  ['claims by month', async (engine) => groupQuestion(await conditionsOf(engine, RUSSIA), 'month', 'event')],
  ['text that holds a word', async (engine) => countQuestion(await conditionsOf(engine, { contains: ['convoy'] }))],
  ['SQL: levels of each year', async () => ({ sql: 'SELECT year(date) AS year, level, count(*) FROM judgments GROUP BY ALL ORDER BY ALL', parameters: [] })],
];

const ask = async (engine: Engine, make: (engine: Engine) => Promise<Question>): Promise<number> => {
  const { sql, parameters } = await make(engine);
  let count = 0;
  for await (const row of (await engine.ask(sql, parameters)).rows) count += row.length > 0 ? 1 : 0;
  return count;
};

await makeStore();
const opened = performance.now();
const engine = await openEngine(STORE);
console.log(`open: ${Math.round(performance.now() - opened)} ms, once`);
console.log(`question on ${CLAIMS.toLocaleString('en')} claims, ms: first, then the median of ${REPEATS}, then processor time`);
for (const [name, make] of QUESTIONS) {
  const times: number[] = [];
  const before = process.cpuUsage();
  let rows = 0;
  for (let run = 0; run <= REPEATS; run++) {
    const start = performance.now();
    rows = await ask(engine, make);
    times.push(performance.now() - start);
  }
  const { user, system } = process.cpuUsage(before);
  const cpu = (user + system) / 1000 / (REPEATS + 1);
  const [first = 0, ...rest] = times;
  const median = rest.sort((a, b) => a - b)[Math.floor(rest.length / 2)] ?? 0;
  console.log(`${name.padEnd(56)} ${String(Math.round(first)).padStart(6)} ${String(Math.round(median)).padStart(6)} ${String(Math.round(cpu)).padStart(6)}   ${rows} rows`);
}
engine.close();
