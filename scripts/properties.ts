/**
 * Tries the properties of tests/properties on a thousand generated briefs each and writes their pass rates to
 * docs/behaviour.md. Exits 1 when one is below its bar.
 *
 *   npm run properties [-- --runs N]
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import Table from 'cli-table3';
import { makeProperties, sampleBriefs, SEED, type Property } from '../tests/properties/property.js';

const PAGE = 'docs/behaviour.md';
/** So many failures of a property are quoted on the page. */
const QUOTED = 5;
const PUBLISHED_RUNS = 1000;

interface Tally {
  readonly property: Property;
  readonly failures: { readonly problem: string; readonly text: string }[];
}

const runs = Number(parseArgs({ options: { runs: { type: 'string', default: String(PUBLISHED_RUNS) } } }).values.runs);
if (!Number.isInteger(runs) || runs < 1) throw new RangeError('--runs must be a whole number of at least 1');

const tallies: Tally[] = makeProperties().map((property) => ({ property, failures: [] }));
for (const brief of sampleBriefs(runs)) {
  for (const { property, failures } of tallies) {
    const problem = property.check(brief);
    if (problem !== null) failures.push({ problem, text: brief.text });
  }
}

const passRate = ({ failures }: Tally): number => 1 - failures.length / runs;
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const rowOf = (tally: Tally): string[] => [tally.property.name, percent(passRate(tally)), percent(tally.property.bar)];
const HEAD = ['property', 'passed', 'bar'];

const quote = (text: string): string => text.trim().split('\n').map((line) => `> ${line}`.trimEnd()).join('\n');

const failureList = ({ property, failures }: Tally): string =>
  failures.length === 0
    ? ''
    : `\n### ${property.name}\n\n${failures.length} of ${runs} failed; the first ${Math.min(QUOTED, failures.length)}:\n\n` +
      failures.slice(0, QUOTED).map(({ problem, text }) => `${quote(text)}\n\n    ${problem.replaceAll('\n', ' ')}\n`).join('\n');

const page = `# Behaviour under change

Written by \`npm run properties\`; do not edit. ${runs} generated briefs (seed ${SEED}): sentences of our own templates,
filled with states of ISO 3166 drawn at random, among sentences of the \`tune\` half of the corpus. Every brief is put to
every property of [tests/properties](../tests/properties): the first six as it is and damaged (a stretch torn out, doubled or
replaced); the last four change it and compare the two graphs. Restatements rest on levels among other things, so another level may make
or unmake one. That Node (ESM, CommonJS, worker threads) and Chromium give the same bytes is tried with the same briefs by
\`npm run test:package\`.

| ${HEAD.join(' | ')} |
|---|---|---|
${tallies.map((tally) => `| ${rowOf(tally).join(' | ')} |`).join('\n')}

## Failures
${tallies.map(failureList).join('') || '\nNone.\n'}`;

const table = new Table({ head: HEAD, style: { head: [], border: [] } });
table.push(...tallies.map(rowOf));
console.log(`${runs} briefs, seed ${SEED}\n${table}`);
if (runs === PUBLISHED_RUNS) writeFileSync(PAGE, page);
for (const { property, failures } of tallies) for (const { problem } of failures.slice(0, QUOTED)) console.error(`${property.name}: ${problem}`);
if (tallies.some((tally) => passRate(tally) < tally.property.bar)) process.exitCode = 1;
