#!/usr/bin/env node
/**
 * Measures the built library on the gold briefs: `npm run score`.
 *   --half NAME   only this one: tune, check or seed
 *   --errors      name every error
 *   --json        the numbers as one JSON value
 *   --floors      exit 1 when a number is below its floor in score-floors.json
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const atRoot = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const HALVES = { tune: 'test-corpus/tune', check: 'test-corpus/check', seed: '../shared/seed' };
const SHARED_SCORER = '../shared/tools/score.mjs';
const OWN_SCORER = 'scripts/scorer.mjs';
const GOLD = '.gold.json';

const refuse = (message) => {
  console.error(message);
  process.exit(2);
};

const readFlags = () => {
  const flag = { type: 'boolean' };
  const options = { half: { type: 'string' }, errors: flag, json: flag, floors: flag };
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    return refuse(error.message);
  }
};

const loadLibrary = async () => {
  if (!existsSync(atRoot('dist/index.js'))) refuse('dist/index.js is not there: run npm run build first.');
  return import('../dist/index.js');
};

/** Writes the graph of each gold brief of `goldDir` into `graphDir`. @returns what failed, by brief */
const extractGraphs = (extractor, goldDir, graphDir) => {
  const failures = [];
  for (const file of readdirSync(goldDir).filter((name) => name.endsWith(GOLD)).sort()) {
    const name = file.slice(0, -GOLD.length);
    const { date } = JSON.parse(readFileSync(join(goldDir, file), 'utf8'));
    try {
      const graph = extractor.extract(readFileSync(join(goldDir, `${name}.txt`), 'utf8'), date ? { date } : {});
      writeFileSync(join(graphDir, `${name}.json`), JSON.stringify(graph));
    } catch (error) {
      failures.push(`${name}: ${error.message}`);
    }
  }
  return failures;
};

const runScorer = (scorer, args) => {
  const options = { encoding: 'utf8', maxBuffer: 2 ** 28 };
  const { status, stdout, stderr } = spawnSync(process.execPath, [atRoot(scorer), ...args], options);
  if (status !== 0) throw new Error(`${scorer} failed:\n${stderr}`);
  return stdout;
};

const scoreHalf = (half, extractor, scorer, flags) => {
  const goldDir = atRoot(HALVES[half]);
  const graphDir = mkdtempSync(join(tmpdir(), 'briefgraph-score-'));
  try {
    const failures = extractGraphs(extractor, goldDir, graphDir);
    const scores = JSON.parse(runScorer(scorer, [goldDir, graphDir, '--json']));
    const text = flags.json ? '' : runScorer(scorer, [goldDir, graphDir, ...(flags.errors ? ['--errors'] : [])]);
    return { half, failures, scores, text };
  } finally {
    rmSync(graphDir, { recursive: true, force: true });
  }
};

/** What a line of the table is worth: its F1, its accuracy, or the count itself. */
const headline = (score) => (typeof score === 'number' ? score : (score.f1 ?? score.accuracy));

/** Floors are the least that a share may be and the most that a count may be. */
const belowFloor = ({ half, scores }, floors) =>
  Object.entries(floors[half] ?? {}).flatMap(([name, floor]) => {
    const got = headline(scores[name]);
    const holds = typeof scores[name] === 'number' ? got <= floor : got >= floor;
    return holds ? [] : [`${half}: ${name} is ${got}, its floor is ${floor}.`];
  });

const flags = readFlags();
if (flags.half !== undefined && !Object.hasOwn(HALVES, flags.half)) {
  refuse(`--half must be one of ${Object.keys(HALVES).join(', ')}, not ${JSON.stringify(flags.half)}.`);
}
const wanted = flags.half === undefined ? Object.keys(HALVES) : [flags.half];
const present = wanted.filter((half) => existsSync(atRoot(HALVES[half])));
const leftOut = wanted.filter((half) => !present.includes(half));
const scorer = existsSync(atRoot(SHARED_SCORER)) ? SHARED_SCORER : OWN_SCORER;

const { createExtractor } = await loadLibrary();
const extractor = createExtractor();
const results = present.map((half) => scoreHalf(half, extractor, scorer, flags));

if (flags.json) {
  const halves = Object.fromEntries(results.map(({ half, scores }) => [half, scores]));
  console.log(JSON.stringify({ scorer, halves, leftOut }));
} else {
  for (const { half, text } of results) console.log(`${half} (${HALVES[half]})\n${text}`);
  console.log(`Scorer: ${scorer}${scorer === OWN_SCORER ? ` (${SHARED_SCORER} is not there)` : ''}`);
  for (const half of leftOut) console.log(`Left out: ${half} (${HALVES[half]} is not there)`);
}

const failures = results.flatMap((result) => result.failures);
for (const failure of failures) console.error(failure);
const floors = flags.floors ? JSON.parse(readFileSync(atRoot('scripts/score-floors.json'), 'utf8')) : {};
const tooLow = results.flatMap((result) => belowFloor(result, floors));
for (const line of tooLow) console.error(line);
// A half that is asked for by name must be there; otherwise an absent one is only said to be left out.
if (failures.length + tooLow.length > 0 || results.length === 0) process.exitCode = 1;
