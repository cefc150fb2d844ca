/**
 * Learns what speaks for someone being meant by a pronoun or description from the tune half of the corpus:
 * `npm run references [-- --check]` writes lexicons/actors/references.json.
 *   --check   only prints how well weights choose that have been learnt without the brief or hand in question
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import Table from 'cli-table3';
import { rootOf, type ReferenceWeights } from '../../src/extract/actors/index.js';
import { makeTools } from '../gold/tools.js';
import { seeded, shuffle } from '../train/random.js';
import { readBriefs } from './briefs.js';
import { examplesOf, type Example } from './examples.js';
import { fit } from './fit.js';
import { crossJudge, sumOf, type Tally } from './judge.js';
import { readRows } from './rows.js';

const FILE = 'lexicons/actors/references.json';
const CORPUS = 'test-corpus/tune';
/** What is chosen earlier in a brief changes what is chosen later, so that weights are learnt again from their own choices. */
const ROUNDS = 2;
const FOLDS = 5;
const SEED = 1;
/** Roots of kinds that are learnt apart; pronouns are all the others. */
const APART = ['noun', 'several'];

const { values: flags } = parseArgs({ options: { check: { type: 'boolean' } } });
const data = JSON.parse(readFileSync(FILE, 'utf8')) as ReferenceWeights;
const tools = makeTools();
const briefs = readBriefs(CORPUS, tools);
const rows = readRows(tools);

const gather = (weights: ReferenceWeights): Example[] => [...briefs, ...rows].flatMap((brief) => examplesOf(brief, tools.resources.actors, weights));
/** Examples that are learnt from together. */
const families = (examples: readonly Example[]): Example[][] =>
  [examples.filter(({ kind }) => !APART.includes(rootOf(kind))), ...APART.map((root) => examples.filter(({ kind }) => rootOf(kind) === root))];
const learn = (examples: readonly Example[]): ReferenceWeights['kinds'] => Object.assign({}, ...families(examples).map(fit)) as ReferenceWeights['kinds'];

let weights: ReferenceWeights = data;
for (let round = 0; round < (flags.check ? 0 : ROUNDS); round++) weights = { least: data.least, kinds: learn(gather(weights)) };

const order = briefs.map(({ name }) => name);
shuffle(order, seeded(SEED));
const fold = new Map(order.map((name, at) => [name, String(at % FOLDS)]));
/** Briefs of one hand have the start of their names in common. */
const hand = (name: string): string => /^[a-z]\d?(?=-)/.exec(name)?.[0] ?? 'first';

const percent = (part: number, whole: number): string => (whole === 0 ? '' : `${((100 * part) / whole).toFixed(1)} %`);
const cells = ({ told, found, taken, allowed }: Tally): string[] => [percent(found, told), percent(allowed, taken)];
const HEAD = ['reference', 'told by gold', 'found, by brief', 'right of taken', 'found, by hand', 'right of taken'];
const table = new Table({ head: HEAD, style: { head: [], border: [] } });
for (const examples of families(gather(weights))) {
  const byBrief = crossJudge(examples, ({ brief }) => fold.get(brief) ?? null, data.least);
  const byHand = crossJudge(examples, ({ brief }) => (fold.has(brief) ? hand(brief) : null), data.least);
  for (const [kind, tally] of [...byBrief].sort()) table.push([kind, String(tally.told), ...cells(tally), ...cells(byHand.get(kind) ?? tally)]);
  table.push(['all of these', String(sumOf(byBrief).told), ...cells(sumOf(byBrief)), ...cells(sumOf(byHand))]);
}
console.log(table.toString());
if (!flags.check) writeFileSync(FILE, `${JSON.stringify({ ...data, kinds: weights.kinds }, null, 1)}\n`);
