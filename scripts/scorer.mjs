#!/usr/bin/env node
/**
 * Scores graphs against gold briefs.
 * usage: node scorer.mjs GOLD_DIR GRAPH_DIR [--json] [--errors]
 *   GOLD_DIR holds NAME.gold.json and NAME.txt, GRAPH_DIR holds NAME.json, one graph a brief.
 * A missing or broken graph counts as an empty one, so it costs recall.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { alignBrief } from './scorer/align.mjs';
import { MEASURES } from './scorer/measures.mjs';

const GOLD = '.gold.json';

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

const readGraph = (path) => {
  try {
    return readJson(path);
  } catch {
    return null;
  }
};

const readBrief = (goldDir, graphDir, name) => {
  const gold = readJson(join(goldDir, name + GOLD));
  const besides = join(goldDir, `${name}.txt`);
  const text = readFileSync(existsSync(besides) ? besides : join(goldDir, gold.text_file), 'utf8');
  return { name, gold, text, graph: readGraph(join(graphDir, `${name}.json`)) };
};

const scoreBriefs = (briefs) => {
  const lines = MEASURES.map((measure) => ({ ...measure, tally: new measure.Tally() }));
  const errors = [];
  let invalidSpans = 0;
  for (const brief of briefs) {
    const aligned = alignBrief(brief);
    invalidSpans += aligned.invalidSpans;
    for (const { name, tally, score } of lines) {
      score(aligned, tally, (error) => errors.push(`${brief.name} ${name}: ${error}`));
    }
  }
  const missing = briefs.filter(({ graph }) => graph === null).length;
  const results = Object.fromEntries(lines.map(({ name, tally }) => [name, tally.result()]));
  return { scores: { ...results, invalidSpans, missing }, errors };
};

const COLUMNS = [16, 10, 8, 7, 7];
const tableRow = ([name, ...cells]) =>
  name.padEnd(COLUMNS[0]) + cells.map((cell, at) => cell.padStart(COLUMNS[at + 1])).join('');

const toTable = (scores) =>
  [
    tableRow(['', 'precision', 'recall', 'F1', 'n']),
    ...Object.entries(scores).map(([name, score]) => {
      if (typeof score === 'number') return `${name}: ${score}`;
      if ('accuracy' in score) return tableRow([name, '', 'accuracy', score.accuracy.toFixed(3), String(score.n)]);
      const { precision, recall, f1, n } = score;
      return tableRow([name, precision.toFixed(3), recall.toFixed(3), f1.toFixed(3), String(n)]);
    }),
  ].join('\n');

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean' }, errors: { type: 'boolean' } },
});
const [goldDir, graphDir] = positionals;
if (goldDir === undefined || graphDir === undefined) {
  console.error('usage: scorer.mjs GOLD_DIR GRAPH_DIR [--json] [--errors]');
  process.exit(2);
}
const names = readdirSync(goldDir)
  .filter((file) => file.endsWith(GOLD))
  .map((file) => file.slice(0, -GOLD.length))
  .sort();
const { scores, errors } = scoreBriefs(names.map((name) => readBrief(goldDir, graphDir, name)));
if (flags.errors) for (const error of errors) console.log(error);
console.log(flags.json ? JSON.stringify(scores) : toTable(scores));
