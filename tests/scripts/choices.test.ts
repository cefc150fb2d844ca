/** What the weights of descriptions are learnt by. */
import { describe, expect, it } from 'vitest';
import { crossValidate, fit, score, type Example } from '../../scripts/choices/regression.js';

/** Five briefs in which officers are someone and reports are not; one brief alone speaks of miners. */
const EXAMPLES: readonly Example[] = ['a', 'b', 'c', 'd', 'e'].flatMap((group) => [
  { features: ['officer', 'subject'], right: true, weight: 1, group },
  { features: ['report', 'subject'], right: false, weight: 1, group },
  ...(group === 'a' ? [{ features: ['miner'], right: true, weight: 1, group }] : []),
]);
const learn = (examples: readonly Example[]): Map<string, number> => fit(examples, 0.5, 2);

describe('weights of descriptions', () => {
  it.each([
    [['officer', 'subject'], true],
    [['report', 'subject'], false],
    [['report'], false],
  ])('%j: %s', (features, someone) => {
    expect(score(learn(EXAMPLES), features) > 0).toBe(someone);
  });

  it('are not learnt for what one brief alone has', () => {
    expect(learn(EXAMPLES).has('miner')).toBe(false);
  });

  it('are the same each time', () => {
    expect(learn(EXAMPLES)).toEqual(learn(EXAMPLES));
  });

  it('judge an example without its own brief', () => {
    const odd: Example = { features: ['officer', 'subject'], right: false, weight: 1, group: 'f' };
    expect(crossValidate([...EXAMPLES, odd], 6, learn).at(-1)).toBeGreaterThan(0);
  });
});
