import { describe, expect, it } from 'vitest';
import { BriefgraphError, createExtractor, explain, extract, safeExtract } from '../../src/index.js';
import { graphSchema } from '../../src/schema/index.js';

const MEGABYTES_5 = 5 * 1024 * 1024;

describe('text that is no brief gives an empty, valid graph', () => {
  const cases: [string, string][] = [
    ['an empty text', ''],
    ['white space only', ' \t\r\n\u00A0\u2003\n '],
    ['5 MB of one letter', 'a'.repeat(MEGABYTES_5)],
    ['5 MB of blanks', ' '.repeat(MEGABYTES_5)],
    ['5 MB of full stops', '.'.repeat(MEGABYTES_5)],
    ['5 MB of opening brackets', '('.repeat(MEGABYTES_5)],
    ['lone surrogates', '\uD83D \uDE00 \uD83D\uD83D'],
    ['NUL bytes', '\u0000\u0000\u0000'],
    ['emoji only', '\u{1F600}\u{1F680}'.repeat(500)],
  ];
  it.each(cases)('%s', (_, text) => {
    const graph = extract(text);
    expect(graphSchema.safeParse(graph).success).toBe(true);
    expect(graph.claims).toEqual([]);
  });
});

describe('damaged briefs are still read', () => {
  const cases: [string, string][] = [
    ['NUL bytes between words', 'Rebels\u0000will likely\u0000take the town.'],
    ['lone surrogates between words', 'Rebels \uD83D will likely take \uDE00 the town.'],
    ['a byte order mark', '\uFEFFRebels will likely take the town.'],
    ['no-break spaces', 'Rebels\u00A0will\u00A0likely take the town.'],
    ['Windows line ends and a broken word', 'Rebels will like-\r\nly take the town.'],
  ];
  it.each(cases)('%s', (_, text) => {
    const graph = extract(text);
    expect(graph.claims.map((claim) => claim.likelihood?.level)).toEqual(['likely']);
    for (const claim of graph.claims) expect(text.slice(claim.span.start, claim.span.end)).toBe(claim.text);
  });
});

describe('wrong calls give a typed error', () => {
  const cases: [string, () => unknown, Partial<BriefgraphError>][] = [
    ['a number for a text', () => extract(42 as unknown as string), { code: 'input-not-text' }],
    ['null for a text', () => extract(null as unknown as string), { code: 'input-not-text' }],
    ['a buffer for a text', () => extract(Buffer.from('a') as unknown as string), { code: 'input-not-text' }],
    ['an unknown scale', () => createExtractor({ scale: 'kent' }), { code: 'scale-unknown', field: 'scale' }],
    ['a scale named as a prototype key', () => createExtractor({ scale: '__proto__' }), { code: 'scale-unknown' }],
    ['a date that no calendar has', () => extract('A.', { date: '2026-02-30' }), { code: 'option-invalid', field: 'date' }],
    ['an empty id', () => extract('A.', { id: '' }), { code: 'option-invalid', field: 'id' }],
    ['an unknown lexicon', () => createExtractor({ lexicons: { heroes: { entries: [] } } as never }), { code: 'lexicon-invalid' }],
    [
      'a lexicon entry without a level',
      () => createExtractor({ lexicons: { cues: { entries: [{ id: 'my.cue', term: 'maybe so', category: 'hedge', pattern: 'maybe so' } as never] } } }),
      { code: 'lexicon-invalid', entry: '"my.cue"', field: 'level' },
    ],
    [
      'a lexicon entry with a broken pattern',
      () => createExtractor({ lexicons: { cues: { entries: [{ id: 'my.cue', term: 'x', level: 'likely', category: 'hedge', pattern: '(a|b' }] } } }),
      { code: 'lexicon-invalid', entry: '"my.cue"', field: 'pattern' },
    ],
    [
      'a name of a million letters',
      () => createExtractor({ lexicons: { actors: { entries: [{ id: 'my.actor', actor: 'x', type: 'group', name: 'x'.repeat(1_000_000) }] } } }),
      { code: 'lexicon-invalid', entry: '"my.actor"', field: 'name' },
    ],
    ['a lexicon that is no object', () => createExtractor({ lexicons: 'actors' as never }), { code: 'option-invalid', field: 'lexicons' }],
    ['an unknown claim', () => explain(extract('Rebels will likely win.'), 'c-0'), { code: 'claim-unknown' }],
  ];
  it.each(cases)('%s', (_, call, expected) => {
    let thrown: unknown;
    try {
      call();
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(BriefgraphError);
    expect(thrown).toMatchObject(expected);
  });

  it('safeExtract gives the error as a value', () => {
    const result = safeExtract(7 as unknown as string);
    expect(result.success).toBe(false);
    if (!result.success) expect(result.error.code).toBe('input-not-text');
  });
});

describe('user lexicons', () => {
  it('add an actor and a cue', () => {
    const extractor = createExtractor({
      lexicons: {
        actors: { entries: [{ id: 'my.zorbia', actor: 'ZOR', type: 'state', name: 'Zorbia', capitals: ['Zorbgrad'] }] },
        cues: { entries: [{ id: 'my.odds-on', term: 'odds-on', level: 'very-likely', category: 'hedge', pattern: 'oddson' }] },
      },
    });
    const [claim] = extractor.extract('Zorbgrad will oddson sign the pact.').claims;
    expect(claim.likelihood?.level).toBe('very-likely');
    expect(claim.mentions.map((mention) => mention.actorId)).toEqual(['ZOR']);
  });

  it('replace ours', () => {
    const extractor = createExtractor({ lexicons: { cues: { mode: 'replace', entries: [] } } });
    expect(extractor.extract('Rebels will likely win.').claims[0].likelihood).toBeNull();
  });

  it('prototype-named keys do no harm', () => {
    const names = ['__proto__', 'constructor', 'toString'];
    const extractor = createExtractor({ lexicons: { actors: { entries: names.map((name) => ({ id: `my.${name}`, actor: name, type: 'group' as const, name })) } } });
    expect(() => extractor.extract('The constructor will likely call toString and __proto__.')).not.toThrow();
  });
});
