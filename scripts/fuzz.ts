/**
 * Feeds made-up and mutated inputs to every reader of outside data until the time is up. An input that breaks one is kept in
 * tests/fuzz/seeds, which a test replays.
 *
 *   npm run fuzz [-- --seconds N] [--seed N]
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { attack, TARGETS } from '../tests/fuzz/targets.js';
import { mutations } from '../tests/properties/mutation.js';

const SEEDS = 'tests/fuzz/seeds';
const { values } = parseArgs({ options: { seconds: { type: 'string', default: '600' }, seed: { type: 'string', default: String(Date.now() % 2 ** 31) } } });
const [seconds, seed] = [Number(values.seconds), Number(values.seed)];
if (!(seconds > 0) || !Number.isInteger(seed)) throw new RangeError('--seconds must be above 0 and --seed a whole number');

const filesOf = (folder: string, ending: string): string[] =>
  readdirSync(folder).filter((name) => name.endsWith(ending)).map((name) => readFileSync(join(folder, name), 'utf8'));
const models = [...filesOf(SEEDS, ''), ...filesOf('test-corpus/tune', '.txt').map((text) => text.slice(0, 1500))];

const mutated = fc.tuple(fc.constantFrom(...models), mutations).map(([text, mutate]) => mutate(text));
const MARKS = [...'.,;:()[]{}"“”\'’-–—*#|\t\r\n \u00A0\u200B\u202E\uFEFF\uD800\u0000%$0129', 'likely', 'not', 'China', 'said', 'that', '1.', '- ', 'http://'];
const soup = fc.array(fc.constantFrom(...MARKS), { maxLength: 200 }).map((parts) => parts.join(''));
const inputs = fc.oneof(mutated, soup, fc.string({ unit: 'binary', maxLength: 300 }), fc.json());

const until = performance.now() + seconds * 1000;
let tried = 0;
const broken = new Map<string, string>();
for (let round = 0; performance.now() < until; round++) {
  for (const input of fc.sample(inputs, { seed: seed + round, numRuns: 20 })) {
    for (const [name, target] of Object.entries(TARGETS)) {
      try {
        await attack(target, input);
      } catch (error) {
        const problem = `${name}: ${String(error).split('\n')[0]!.slice(0, 200)}`;
        if (broken.has(problem)) continue;
        const file = join(SEEDS, `${name}-${createHash('sha256').update(input).digest('hex').slice(0, 12)}.txt`);
        broken.set(problem, file);
        writeFileSync(file, input);
        console.error(`${problem}\n  kept in ${file}`);
      }
    }
    tried++;
    if (performance.now() >= until) break;
  }
}
console.log(`${tried} inputs, ${Object.keys(TARGETS).length} readers each, seed ${seed}: ${broken.size} broken`);
if (broken.size > 0) process.exitCode = 1;
