import { describe, expect, it } from 'vitest';
import { extract } from '../../src/index.js';

const predicateOf = (sentence: string): string | undefined => extract(`${sentence}\n`).claims[0]?.predicate?.lemma;

describe('two verbs side by side', () => {
  it.each([
    ['Rwandan banks stopped payments to Fiji in April.', 'stop'],
    ['Fijian troops crossed the border into Denmark on Monday.', 'cross'],
  ])('%s', (sentence, lemma) => {
    expect(predicateOf(sentence)).toBe(lemma);
  });

  it.each([
    ['Kazakhstan receives needed capital.', 'receive'],
    ['Moscow receives needed capital.', 'receive'],
  ])('keeps the verb: %s', (sentence, lemma) => {
    expect(predicateOf(sentence)).toBe(lemma);
  });
});
