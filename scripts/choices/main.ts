/**
 * Learns which descriptions are someone from the gold briefs and the marked sentences of the tests: `npm run choices`.
 *   --errors  names the cases that weights learnt without their brief get wrong
 */
import { writeFileSync, readFileSync } from 'node:fs';
import Table from 'cli-table3';
import { readGold } from '../gold/briefs.js';
import { BETWEEN, casesOf } from './descriptions.js';
import { readRows } from './rows.js';
import { crossValidate, fit, type Example } from './regression.js';

const FILE = 'lexicons/actors/described.json';
const FOLDS = 10;
/** Briefs that a feature must stand in. */
const LEAST = 4;
/** The log odds above which a description is someone: where the briefs left out, and those of hands that had taught nothing yet, gain most. */
const ODDS = -0.25;
/** What one right and one wrong description more add to F1 and take from it, where F1 is 0.9. */
const WORTH = [0.55, 0.45] as const;
/** How strongly weights are held to 0. */
const RESTRAINT = 4;
/** What a marked sentence of the tests counts beside a brief's. */
const ROW = 2;
/** Weights below are left out. */
const SMALL = 0.05;

const learn = (examples: readonly Example[]): Map<string, number> => fit(examples, RESTRAINT, LEAST);

const briefs = readGold('test-corpus/tune');
const cases = casesOf(briefs);
const marked = casesOf(readRows()).map((one) => ({ ...one, weight: one.weight * ROW }));
const scores = crossValidate(cases, FOLDS, (examples) => learn([...examples, ...marked]));

const table = new Table({ head: ['least log odds', 'precision', 'recall', 'F1', 'right', 'wrong', 'gain'], style: { head: [], border: [] } });
const total = cases.reduce((sum, { right, weight }) => sum + (right ? weight : 0), 0);
for (const least of [-1, -0.5, -0.25, 0, 0.25, 0.5, 1]) {
  let right = 0;
  let wrong = 0;
  cases.forEach((one, k) => {
    if (scores[k]! <= least) return;
    if (one.right) right += one.weight;
    else wrong += one.weight;
  });
  const precision = right / (right + wrong);
  const recall = right / total;
  table.push([least, precision, recall, (2 * precision * recall) / (precision + recall)].map((value) => value.toFixed(3)).concat([String(right), String(wrong), (right * WORTH[0] - wrong * WORTH[1]).toFixed(0)]));
}
console.log(`${briefs.length} briefs, ${cases.length} descriptions in claims, ${total} of them someone; each weighed without its brief:\n${table.toString()}`);
if (process.argv.includes('--errors')) {
  cases.forEach(({ right, group, described }, k) => {
    if (scores[k]! > ODDS === right) return;
    console.log(`${right ? 'missed' : 'wrong'} ${scores[k]!.toFixed(2)} ${group}: ${described.wordings[0]} | ${Object.values(described.traits).join(' ')}`);
  });
}

const weights: Record<string, Record<string, number>> = {};
for (const [feature, value] of learn([...cases, ...marked])) {
  const [traits, values] = feature.split(BETWEEN) as [string, string];
  const rounded = Math.round(value * 100) / 100;
  if (Math.abs(rounded) >= SMALL) (weights[traits] ??= {})[values] = rounded;
}
const { about, citation } = JSON.parse(readFileSync(FILE, 'utf8')) as { about: string; citation: string };
const lines = Object.entries(weights).map(([traits, values]) => `  ${JSON.stringify(traits)}: ${JSON.stringify(values)}`);
writeFileSync(FILE, `{\n "about": ${JSON.stringify(about)},\n "citation": ${JSON.stringify(citation)},\n "least": ${ODDS},\n "weights": {\n${lines.join(',\n')}\n }\n}\n`);
