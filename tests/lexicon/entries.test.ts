import { describe, expect, it } from 'vitest';
import { packEntries, unpackEntries } from '../../src/lexicon/entries.js';

const VERBS = [
  { lemma: 'sail', id: 'sail' },
  { lemma: 'fire', id: 'fire', particle: 'at' },
  { lemma: 'sail', id: 'sail-under', prep: 'under' },
  { lemma: 'fire', id: 'tirer', note: 'Forêt\tnoire\n“…” 𝔽' },
];

describe('packed entries', () => {
  const packed = packEntries(VERBS, 'lemma');
  let completed = 0;
  const entries = unpackEntries(packed, (entry) => ({ completed: ++completed, ...(entry as (typeof VERBS)[number]) }));

  it('are ASCII, a line each', () => expect(packed.split('\n').map((line) => /^[a-z]+\t[\x20-\x7e]+$/.test(line))).toEqual([true, true, true, true]));

  it('are read when they are asked for, and once', () => {
    expect(completed).toBe(0);
    expect(entries.at(1)).toMatchObject({ id: 'fire', completed: 1 });
    expect(entries.at(1)).toBe(entries.at(1));
    expect(completed).toBe(1);
  });

  it.each([
    { key: 'sail', ids: ['sail', 'sail-under'] },
    { key: 'fire', ids: ['fire', 'tirer'] },
    { key: 'constructor', ids: [] },
  ])('$key has $ids in their order', ({ key, ids }) => {
    expect(entries.of(key).map(({ id }) => id)).toEqual(ids);
    expect(entries.of(key)).toEqual(entries.of(key));
    expect(entries.winner(key)?.id).toBe(ids[0]);
    expect(entries.has(key)).toBe(ids.length > 0);
  });

  it('come back as they were', () => expect([...entries]).toMatchObject(VERBS));
  it('tell their keys once each', () => expect([...entries.eachKey()]).toEqual(['sail', 'fire']));
});
