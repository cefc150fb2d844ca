/** Speed on the briefs of the corpus, beside libraries that read less out of a text: see `libraries.ts` for what each does. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createExtractor } from '../../src/index.js';
import { parse } from '../../src/syntax/index.js';
import { median, timed } from './clock.js';
import { compromise, natural, wink } from './libraries.js';
import type { Row } from './row.js';

const HALVES = ['test-corpus/tune', 'test-corpus/check'];
/** Every reader takes its turn in each round, so that none has the machine in a better hour. */
const ROUNDS = 7;

const corpus = (): string[] =>
  HALVES.flatMap((half) => readdirSync(half).filter((name) => name.endsWith('.txt')).sort().map((name) => readFileSync(join(half, name), 'utf8')));

export const speedRows = (): Row[] => {
  const texts = corpus();
  const size = texts.reduce((sum, { length }) => sum + length, 0);
  const extractor = createExtractor();
  const readers = {
    graph: (text: string): unknown => extractor.extract(text),
    trees: (text: string): unknown => parse(text),
    wink: wink.read,
    compromise: compromise.read,
    natural: natural.read,
  };
  const times = Object.fromEntries(Object.keys(readers).map((name) => [name, [] as number[]])) as Record<keyof typeof readers, number[]>;
  const names = Object.keys(readers) as (keyof typeof readers)[];
  for (let round = 0; round <= ROUNDS; round++) {
    for (const name of names) {
      const [, ms] = timed(() => texts.forEach(readers[name]));
      // The first round warms up.
      if (round > 0) times[name].push(ms);
    }
  }
  const perSecond = (name: keyof typeof readers, amount: number): number => amount / (median(times[name]) / 1000);
  const kilo = (name: keyof typeof readers): string => Math.round(perSecond(name, size / 1000)).toLocaleString('en');
  const set = `corpus, ${texts.length} briefs`;
  const others = { wink: kilo('wink'), compromise: kilo('compromise'), natural: kilo('natural') };
  const ratio = (name: keyof typeof readers): string => (perSecond('graph', 1) / perSecond(name, 1)).toFixed(3);
  return [
    { set, measure: 'text to graph, 1,000 code units a second', ours: kilo('graph'), ...others },
    { set, measure: 'text to trees, 1,000 code units a second', ours: kilo('trees'), ...others },
    { set, measure: 'briefs a second', ours: perSecond('graph', texts.length).toFixed(1) },
    { set, measure: 'speed of text to graph over the speed of each', ours: '1', wink: ratio('wink'), compromise: ratio('compromise'), natural: ratio('natural') },
  ];
};
