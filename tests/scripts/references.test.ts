/** What the weights of references are learnt by. */
import { describe, expect, it } from 'vitest';
import { fit, shares } from '../../scripts/references/fit.js';
import type { Example } from '../../scripts/references/examples.js';

/** The latest actor is meant unless it is the object; nobody is where the pronoun is empty. */
const example = (options: Example['options'], right: readonly boolean[]): Example => ({ brief: 'a', kind: 'it', text: 'it', context: '', options, names: options.map((_, k) => String(k)), right, told: true, gold: '' });
const EXAMPLES: readonly Example[] = Array.from({ length: 6 }, () => [
  example([{ latest: 1, subject: 1 }, { subject: 1 }, { 'none bias': 1 }], [true, false, false]),
  example([{ latest: 1, object: 1 }, { subject: 1 }, { 'none bias': 1 }], [false, true, false]),
  example([{ latest: 1, subject: 1 }, { 'none bias': 1, 'none pleonastic': 1 }], [false, true]),
]).flat();

const best = (options: Example['options']): number => {
  const likely = shares(options, fit(EXAMPLES).it);
  return likely.indexOf(Math.max(...likely));
};

describe('weights of references', () => {
  it.each<[string, Example['options'], number]>([
    ['the latest of two subjects', [{ subject: 1 }, { latest: 1, subject: 1 }, { 'none bias': 1 }], 1],
    ['the subject before the latest object', [{ latest: 1, object: 1 }, { subject: 1 }, { 'none bias': 1 }], 1],
    ['no one where the pronoun is empty', [{ latest: 1, subject: 1 }, { 'none bias': 1, 'none pleonastic': 1 }], 1],
  ])('%s', (_, options, expected) => {
    expect(best(options)).toBe(expected);
  });

  it('give probabilities that sum to 1', () => {
    const [{ options }] = EXAMPLES;
    expect(shares(options, fit(EXAMPLES).it).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
  });
});
