/** What entries of a user's own cost: building, and reading a brief, beside the same without them in one run. */
import { createExtractor } from '../../src/index.js';
import { median, timed } from '../bench/clock.js';

const ROUNDS = 15;

export interface LookupCost {
  /** Milliseconds of processor time that building takes more. */
  readonly building: number;
  /** Time for a brief with the entries over time without them. */
  readonly ratio: number;
}

export const measureLookup = (text: string, count: number): LookupCost => {
  const entries = Array.from({ length: count }, (_, i) => ({ id: `user.${i}`, actor: `user-${i}`, type: 'organization' as const, name: `Kranfeld Trading House ${i}` }));
  createExtractor().extract(text);
  const [plain, plainTime] = timed(() => createExtractor());
  const [full, fullTime] = timed(() => createExtractor({ lexicons: { actors: { entries } } }));
  const times: [number[], number[]] = [[], []];
  for (let i = 0; i < ROUNDS; i++) {
    times[0].push(timed(() => plain.extract(text))[1]);
    times[1].push(timed(() => full.extract(text))[1]);
  }
  return { building: fullTime - plainTime, ratio: median(times[1]) / median(times[0]) };
};
