/**
 * Time and memory over the length of a text: `npm run bench:linear`. Each size is read in a process of its own and told of
 * when it is done; all of them take some minutes. Exits 1 when time or memory grows faster than in proportion: the exponent is the slope of
 * the line through the logarithms.
 *   --largest N (10000000): code units of the longest text
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { briefMaker } from '../archive/briefs.js';
import { createExtractor } from '../../src/index.js';
import { median, timed } from './clock.js';

const SMALLEST = 1_000;
const STEP = 10;
const GREATEST_EXPONENT = 1.15;
/** Text that is read first, so that the engine has compiled what it will and caches are as full as they get. */
const WARM_UP = 300_000;
/** Small texts are read so often that all take about as long. */
const LONG_ENOUGH = 300_000;
/** Below this, what the engine leaves lying about hides what a text needs. */
const SEEN_IN_MEMORY = 1_000_000;
/** What the process could grow by before it collects its garbage, whatever it reads. */
const SLACK = 64 * 2 ** 20;

const briefs = (size: number, first: number): string => {
  const make = briefMaker();
  const parts: string[] = [];
  for (let length = 0; length < size; length += parts.at(-1)!.length) parts.push(make(first + parts.length));
  return parts.join('\n').slice(0, size);
};
const repeated = (part: string, size: number): string => part.repeat(Math.ceil(size / part.length)).slice(0, size);

/** Texts that strain different parts. Only the first goes to the largest size: the others are not what people read. */
const TEXTS: Readonly<Record<string, { make: (size: number, first: number) => string; largest: number }>> = {
  'briefs one after another': { make: briefs, largest: Infinity },
  'one paragraph': { make: (size, first) => briefs(size, first).replaceAll('\n', ' '), largest: 1_000_000 },
  'one claim again and again': { make: (size) => repeated('Ankara will likely abstain, because Moscow has ignored two requests for talks.\n\n', size), largest: 1_000_000 },
  'one sentence without an end': { make: (size) => repeated('and Ankara will likely say that Moscow, which he (they) “may” not ', size), largest: 1_000_000 },
};

interface Cost {
  /** Code units. */
  readonly size: number;
  /** Milliseconds of processor time. */
  readonly time: number;
  /** Bytes that the process held at most beyond what it held before. */
  readonly memory: number;
}

const measure = (name: string, size: number): Cost => {
  const { make } = TEXTS[name]!;
  const extractor = createExtractor();
  extractor.extract(make(WARM_UP, 1_000_000));
  const text = make(size, 0);
  const before = process.memoryUsage.rss();
  const rounds = Math.max(1, Math.min(50, Math.round(LONG_ENOUGH / size)));
  const times = Array.from({ length: rounds }, () => timed(() => extractor.extract(text))[1]);
  // Linux counts in kilobytes.
  return { size, time: median(times), memory: Math.max(1, process.resourceUsage().maxRSS * 1024 - before) };
};

const measureApart = (name: string, size: number): Cost => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', 'scripts/bench/linear.ts', '--one', name, '--largest', String(size)], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${name}, ${size} code units: ${stderr.trim().split('\n').slice(-3).join(' ')}`);
  return JSON.parse(stdout) as Cost;
};

/** Slope of the least-squares line through the logarithms of `of` over size. */
const exponent = (costs: readonly Cost[], of: (cost: Cost) => number): number => {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const xs = costs.map(({ size }) => Math.log(size));
  const ys = costs.map((cost) => Math.log(of(cost)));
  const [x, y] = [mean(xs), mean(ys)];
  return mean(xs.map((value, i) => (value - x) * (ys[i]! - y))) / mean(xs.map((value) => (value - x) ** 2));
};

const sizesUpTo = (largest: number): number[] => Array.from({ length: Math.floor(Math.log10(largest / SMALLEST) / Math.log10(STEP) + 1e-9) + 1 }, (_, i) => SMALLEST * STEP ** i);

const compare = (upTo: number): void => {
  const findings: string[] = [];
  for (const [name, { largest }] of Object.entries(TEXTS)) {
    const costs = sizesUpTo(Math.min(upTo, largest)).map((size) => {
      const cost = measureApart(name, size);
      console.log(`${name}, ${size.toLocaleString('en')} code units: ${cost.time.toFixed(1)} ms of processor time, ${(cost.memory / 2 ** 20).toFixed(0)} MB more at most`);
      return cost;
    });
    const large = costs.filter(({ size }) => size >= SEEN_IN_MEMORY);
    const exponents = { time: exponent(costs, ({ time }) => time), ...(large.length > 1 ? { memory: exponent(large, ({ memory }) => SLACK + memory) } : {}) };
    for (const [what, value] of Object.entries(exponents)) {
      findings.push(`${name}: ${what} grows with exponent ${value.toFixed(2)}, at most ${GREATEST_EXPONENT}`);
      if (value > GREATEST_EXPONENT) process.exitCode = 1;
    }
  }
  console.log(findings.join('\n'));
};

const { values } = parseArgs({ options: { largest: { type: 'string', default: '10000000' }, one: { type: 'string' } } });
if (values.one === undefined) compare(Number(values.largest));
else console.log(JSON.stringify(measure(values.one, Number(values.largest))));
