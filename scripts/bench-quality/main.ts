/**
 * One table of how good the library is: `npm run bench:quality`. Briefs of the corpus and the seed by the scorer, outside
 * data by the measures of this folder, each beside its bar or what others published. What is not there is said to be left out.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Table from 'cli-table3';
import { createReader, type Extraction } from './library.js';
import { f1, PARTS, scorePolnear, type Article, type Part } from './polnear.js';
import { scoreRe3d, type Report } from './re3d.js';

const DATA = '../shared/data';
const PERCENT = 100;

type Row = readonly [set: string, measure: string, ours: string, beside: string];

const percent = (share: number): string => (PERCENT * share).toFixed(1);

const linesOf = <T>(name: string): readonly T[] | null => {
  const path = join(DATA, name);
  return existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as T) : null;
};

/** Bars of F1 or accuracy on the check half and the seed. */
const BARS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  check: { relationPairs: 0.75, relations: 0.68, sources: 0.85, circumstances: 0.8, restates: 0.7, holder: 0.95 },
  seed: { relations: 0.8, sources: 1, circumstances: 0.85 },
};

interface Score {
  readonly f1?: number;
  readonly accuracy?: number;
}

const briefs = (): { rows: Row[]; leftOut: string[] } => {
  const { stdout, status, stderr } = spawnSync(process.execPath, ['scripts/score.mjs', '--json'], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (status !== 0) throw new Error(`scripts/score.mjs failed: ${stderr}`);
  const { halves, leftOut } = JSON.parse(stdout) as { halves: Record<string, Record<string, Score | number>>; leftOut: string[] };
  const rows = Object.entries(halves).flatMap(([half, scores]) =>
    Object.entries(scores).flatMap(([measure, score]): Row[] => {
      if (typeof score === 'number') return [];
      const bar = BARS[half]?.[measure];
      return [[half, `${measure} ${score.f1 === undefined ? 'accuracy' : 'F1'}`, percent(score.f1 ?? score.accuracy ?? 0), bar === undefined ? '' : `bar ${percent(bar)}`]];
    }),
  );
  return { rows, leftOut };
};

/** Exact F1 as published by Newell, Margolin and Ruths (2018) and Wang et al. (2022): rules, CoreNLP, CRF, BERT. */
const PUBLISHED: Readonly<Record<Part, string>> = {
  source: 'bar 45; rules 10.7, CoreNLP 13.9, CRF 50.6, BERT 83.2',
  cue: 'bar 55; rules 22.8, CRF 53.4, BERT 75.3',
  content: 'bar 35; rules 5.6, CoreNLP 17.5, CRF 28.6, BERT 72.9',
};

/** Rules were made while reading errors of every other article; the others are a check. */
const polnear = (articles: readonly Article[], read: (text: string) => Extraction): Row[] =>
  [
    { name: 'all', part: articles },
    { name: 'unread half', part: articles.filter((_, i) => i % 2 === 1) },
  ].flatMap(({ name, part }) => {
    const scores = scorePolnear(part, read);
    return PARTS.flatMap((span): Row[] => [
      [`PolNeAR dev, ${name}`, `${span} exact F1`, percent(f1(scores[span].exact)), PUBLISHED[span]],
      [`PolNeAR dev, ${name}`, `${span} overlap F1`, percent(f1(scores[span].overlap)), ''],
    ]);
  });

const re3d = (reports: readonly Report[], read: (text: string) => Extraction): Row[] => {
  const { recalled, gold, right, found } = scoreRe3d(reports, read);
  return [
    ['re3d', `relation pairs, recall of ${gold}`, percent(recalled / gold), ''],
    ['re3d', `relation pairs, precision of ${found}`, percent(right / found), ''],
  ];
};

/** Names and metonymy, measured by `bench-actors.mjs`, as it prints them. */
const actors = (): string | null => {
  if (!existsSync(DATA)) return null;
  const { stdout, status, stderr } = spawnSync(process.execPath, ['scripts/bench-actors.mjs', DATA], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  return status === 0 ? stdout.trim() : `scripts/bench-actors.mjs failed: ${stderr}`;
};

/** Milliseconds for the brief of the seed: median of many readings after warming up. */
const speed = (read: (text: string) => Extraction): Row[] => {
  const path = '../shared/seed/brief.txt';
  if (!existsSync(path)) return [];
  const text = readFileSync(path, 'utf8');
  const times: number[] = [];
  for (let i = 0; i < 150; i++) {
    const start = performance.now();
    read(text);
    if (i >= 50) times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return [['seed', `ms a brief of ${text.length} code units (median)`, times[Math.floor(times.length / 2)].toFixed(1), 'bar 15']];
};

const read = createReader();
const corpus = briefs();
const rows = [...corpus.rows, ...speed(read)];
const leftOut = [...corpus.leftOut];
const articles = linesOf<Article>('polnear/dev.jsonl');
const reports = linesOf<Report>('re3d/dev.jsonl');
if (articles === null) leftOut.push('PolNeAR');
else rows.push(...polnear(articles, read));
if (reports === null) leftOut.push('re3d relations');
else rows.push(...re3d(reports, read));

const table = new Table({ head: ['set', 'measure', 'ours', 'beside'], style: { head: [], border: [] } });
table.push(...rows.map((row) => [...row]));
console.log(table.toString());
const names = actors();
if (names === null) leftOut.push('names and metonymy');
else console.log(`\nNames and metonymy (scripts/bench-actors.mjs)\n${names}`);
if (leftOut.length > 0) console.log(`\nLeft out, as the data are not there: ${leftOut.join(', ')}`);
