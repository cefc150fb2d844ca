import { describe, expect, it } from 'vitest';
import { isKnownName } from '../../src/extract/actors/index.js';
import { linesOf, makeReader } from './read.js';

const entry = (name: string) => ({ id: `user.${name}`, actor: `user-${name}`, type: 'organization' as const, name });

describe('lexicons of the user', () => {
  it('takes names that are keys of every object', () => {
    const reader = makeReader({ actors: { entries: ['__proto__', 'constructor', 'toString'].map(entry) } });
    expect(linesOf(reader.read('A first line of text.\n\nIran met constructor and Iraq.'))).toEqual(['Iran = IRN', 'constructor = user-constructor', 'Iraq = IRQ']);
    expect(isKnownName(makeReader().lexicon, 'constructor')).toBe(false);
    expect(isKnownName(makeReader().lexicon, 'beijing')).toBe(true);
    expect(isKnownName(makeReader().lexicon, 'united')).toBe(false);
  });

  it('compiles many entries quickly and finds the same in a brief', () => {
    const entries = Array.from({ length: 20_000 }, (_, i) => entry(`Kranfeld Trading House ${i}`));
    const start = performance.now();
    const reader = makeReader({ actors: { entries } });
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(linesOf(reader.read('A first line of text.\n\nKranfeld Trading House 77 sued Iran.'))).toEqual(['Kranfeld Trading House 77 = user-Kranfeld Trading House 77', 'Iran = IRN']);
  });
});

describe('texts that are no briefs', () => {
  const reader = makeReader();
  it.each([
    ['an endless word', 'A'.repeat(200_000)],
    ['names without end', 'Xi '.repeat(20_000)],
    ['names of bodies without end', 'the Party of the Front of the '.repeat(2_000)],
    ['titles without end', 'General '.repeat(10_000)],
    ['pronouns without end', 'it its they he '.repeat(5_000)],
    ['plurals without end', 'Iran and Iraq and both sides '.repeat(2_000)],
    ['relative pronouns without end', ', who '.repeat(10_000)],
    ['nothing', ''],
  ])('%s', (_name, text) => {
    const start = performance.now();
    expect(() => reader.read(text)).not.toThrow();
    expect(performance.now() - start).toBeLessThan(15_000);
  });

  it('does not take look-alike letters for known names', () => {
    expect(linesOf(reader.read('A first line of text.\n\nThe Сhinа plan failed.'))).toEqual([]);
  });
});
