/** A few runs of each property; `npm run properties` makes a thousand and writes docs/behaviour.md. */
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { briefs } from './briefs.js';
import { makeProperties, SEED } from './property.js';

const RUNS = 15;

describe('generated briefs', () => {
  it.each(makeProperties())('$name', ({ check }) => {
    fc.assert(
      fc.property(briefs, (brief) => {
        const problem = check(brief);
        if (problem !== null) throw new Error(`${problem}\n\nin the brief\n\n${brief.text}`);
      }),
      { seed: SEED, numRuns: RUNS, endOnFailure: true },
    );
  });
});
