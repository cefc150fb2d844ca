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

  it.each([
    ['a million characters', 'Kran'.repeat(250_000)],
    ['a hundred thousand words', 'Kran Feld '.repeat(50_000).trim()],
  ])('names the entry whose name has %s', (_name, long) => {
    const broken = { ...entry('Kranfeld'), names: [long] };
    expect(() => makeReader({ actors: { entries: [broken] } })).toThrow(/entry user.Kranfeld, field names.0: Too big/);
  });

  it.each([
    ['another script', 'Zorbia', 'Zоrbiа'],
    ['wide letters', 'Zorbia', '\uFF3Aorbia'],
  ])('keeps look-alikes apart: %s', (_name, known, other) => {
    const reader = makeReader({ actors: { entries: [entry(known)] } });
    const lines = linesOf(reader.read(`A first line of text.\n\nIran met ${other} and Iraq.`));
    expect(lines).not.toContain(`${other} = user-${known}`);
    expect(lines).toContain('Iran = IRN');
  });

  it('keeps a later entry with the same name as another actor', () => {
    const reader = makeReader({ actors: { entries: [entry('Zorbia'), { ...entry('Zorbia'), id: 'user.second', actor: 'user-second' }] } });
    expect(linesOf(reader.read('A first line of text.\n\nIran met Zorbia.'))[0]).toBe('Iran = IRN');
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
    ['a name of a million letters', `The ${'Kranfeld'.repeat(125_000)} Front denied it.`],
    ['a name of a hundred thousand words', `The ${'Kran Feld '.repeat(50_000)}Front denied it.`],
    ['descriptions without end', 'the leaders of the rebels of the party of '.repeat(3_000)],
    ['keys of every object', 'The constructor met __proto__ and toString. Its hasOwnProperty and the valueOf of the group denied it.'],
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
