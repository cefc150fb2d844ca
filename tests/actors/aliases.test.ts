/** What a brief calls its actors: names and the descriptions that stand for one of them throughout. */
import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../src/index.js';

const extractor = createExtractor();

describe('aliases', () => {
  it.each([
    ['a description', 'The Delta Front holds the road. The militia wants a truce.', 'delta-front', ['Delta Front', 'The militia']],
    ['one that stands for two in turn', 'The Delta Front met the Hill Front. The Delta Front left; the group wants a truce. The Hill Front stayed; the group wants land.', 'delta-front', ['Delta Front']],
    ['what is told by its owner only', 'The Delta Front holds the road. Its fighters want a truce.', 'delta-front', ['Delta Front']],
  ])('%s', (_, text, id, expected) => {
    const { actors } = extractor.extract(`Rain fell. ${text}`);
    expect(actors.find((actor) => actor.id === id)?.aliases).toEqual(expected);
  });
});
