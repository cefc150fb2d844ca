/**
 * Measures the actor extractor: `npm run bench:actors [-- DATA_DIR] [-- --errors]`.
 *   DATA_DIR holds re3d/dev.jsonl, wikigold/dev.jsonl and relocar/train.jsonl; those that are missing are left out.
 *   --errors  prints every misread place name
 */
import { readFileSync } from 'node:fs';
import Table from 'cli-table3';
import { measureLookup } from './bench-actors/lookup.js';
import { actorRows } from './bench-actors/rows.js';

const USER_ENTRIES = 50_000;

const args = process.argv.slice(2);
const { rows, misread, leftOut } = actorRows(args.find((arg) => !arg.startsWith('--')));
const table = new Table({ head: ['set', 'measure', 'ours', 'compromise', 'published'], style: { head: [], border: [] } });
table.push(...rows.map(({ set, measure, ours, compromise = '', published = '' }) => [set, measure, ours, compromise, published]));
console.log(table.toString());
if (leftOut.length > 0) console.log(`Left out, as the data are not there: ${leftOut.join(', ')}`);
if (args.includes('--errors')) for (const { gold, name, basis, text } of misread) console.log(`${gold}  ${name}  ${basis}\n     ${text}`);
const brief = readFileSync('test-corpus/tune/student-turkey-grain.txt', 'utf8');
const { building, ratio } = measureLookup(brief, USER_ENTRIES);
console.log(`${USER_ENTRIES} entries of a user's own: building takes ${Math.round(building)} ms more, reading a brief ${ratio.toFixed(2)} times as long`);
