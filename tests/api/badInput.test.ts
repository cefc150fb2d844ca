import { describe, expect, it } from 'vitest';
import { actorsNamed, BriefgraphError, convert, createExtractor, explain, extract, safeExtract } from '../../src/index.js';
import { graphSchema } from '../../src/schema/index.js';
import { parse, parseTokens, readConllu, splitSentences } from '../../src/syntax/index.js';

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
      { code: 'lexicon-invalid', entry: 'my.cue', field: 'level' },
    ],
    [
      'a lexicon entry with a broken pattern',
      () => createExtractor({ lexicons: { cues: { entries: [{ id: 'my.cue', term: 'x', level: 'likely', category: 'hedge', pattern: '(a|b' }] } } }),
      { code: 'lexicon-invalid', entry: 'my.cue', field: 'pattern' },
    ],
    [
      'a name of a million letters',
      () => createExtractor({ lexicons: { actors: { entries: [{ id: 'my.actor', actor: 'x', type: 'group', name: 'x'.repeat(1_000_000) }] } } }),
      { code: 'lexicon-invalid', entry: 'my.actor', field: 'name' },
    ],
    ['a lexicon without entries', () => createExtractor({ lexicons: { cues: {} } as never }), { code: 'lexicon-invalid', field: 'entries' }],
    ['a lexicon entry without an id', () => createExtractor({ lexicons: { cues: { entries: [{}] } } as never }), { code: 'lexicon-invalid', entry: '#0', field: 'id' }],
    ['a lexicon that is no object', () => createExtractor({ lexicons: 'actors' as never }), { code: 'option-invalid', field: 'lexicons' }],
    ['null to parse', () => parse(null as unknown as string), { code: 'input-not-text' }],
    ['a list to parse', () => parse(['A.'] as unknown as string), { code: 'input-not-text' }],
    ['a number to cut into sentences', () => splitSentences(4 as unknown as string), { code: 'input-not-text' }],
    ['a buffer as CoNLL-U', () => readConllu(Buffer.from('#') as unknown as string), { code: 'input-not-text' }],
    ['a text for sentences of tokens', () => parseTokens('a b' as never), { code: 'input-not-text' }],
    ['texts for sentences of tokens', () => parseTokens(['a b'] as never), { code: 'input-not-text' }],
    ['a token that is no string', () => parseTokens([['a', 4]] as never), { code: 'input-not-text' }],
    ['an empty token', () => parseTokens([['a', '']]), { code: 'input-not-text' }],
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

  const MINE = { id: 'mine', name: 'Mine', bands: [{ level: 'likely' as const, terms: ['likely'], lower: 0.5, upper: 0.8 }] };
  const zorbia = { id: 'my.zorbia', actor: 'ZOR', type: 'state' as const, name: 'Zorbia' };
  const misspelt: [string, () => unknown, Partial<BriefgraphError>, string][] = [
    ['extract', () => extract('A.', { scales: MINE } as object), { code: 'option-invalid', field: 'scales' }, 'did you mean "scale"?'],
    ['extract, upper case', () => extract('A.', { Date: '2026-01-01' } as object), { code: 'option-invalid', field: 'Date' }, 'did you mean "date"?'],
    ['extract, far from all', () => extract('A.', { verbose: true } as object), { code: 'option-invalid', field: 'verbose' }, 'known are scale, lexicons, date, id, path.'],
    ['createExtractor', () => createExtractor({ lexicon: {} } as object), { code: 'option-invalid', field: 'lexicon' }, 'did you mean "lexicons"?'],
    ['Extractor.extract', () => createExtractor().extract('A.', { scale: 'phia' } as object), { code: 'option-invalid', field: 'scale' }, 'known are id, date, path.'],
    ['a lexicon', () => createExtractor({ lexicons: { actor: { entries: [] } } as object }), { code: 'lexicon-invalid', field: 'actor' }, 'did you mean "actors"?'],
    ['a part of a lexicon', () => createExtractor({ lexicons: { actors: { entry: [], entries: [] } as never } }), { code: 'lexicon-invalid', field: 'entry' }, 'did you mean "entries"?'],
    [
      'a field of an entry',
      () => createExtractor({ lexicons: { actors: { entries: [{ ...zorbia, capital: ['Zorbgrad'] } as never] } } }),
      { code: 'lexicon-invalid', entry: 'my.zorbia', field: 'capital' },
      'did you mean "capitals"?',
    ],
    ['a misspelt list of entries', () => createExtractor({ lexicons: { cues: { entris: [] } } as never }), { code: 'lexicon-invalid', field: 'entris' }, 'did you mean "entries"?'],
    ['a field left out', () => createExtractor({ lexicons: { cues: { entries: [{ id: 'my.cue' }] } } as never }), { code: 'lexicon-invalid', field: 'term' }, 'is missing; it must be a string'],
    [
      'a word outside a closed list',
      () => createExtractor({ lexicons: { confidence: { entries: [{ id: 'my.sure', level: 'hgih', pattern: 'sure' }] } } as never }),
      { code: 'lexicon-invalid', field: 'level' },
      'must be one of low, moderate, high, not "hgih"',
    ],
    ['an empty word', () => createExtractor({ lexicons: { judgments: { entries: [{ id: '', pattern: 'so' }] } } }), { code: 'lexicon-invalid', field: 'id' }, 'must not be empty'],
    ['a field of a scale', () => convert(extract('A.'), { ...MINE, title: 'x' } as never), { code: 'scale-invalid', field: 'title' }, 'there is no such field'],
    [
      'a field of a band',
      () => convert(extract('A.'), { ...MINE, bands: [{ ...MINE.bands[0], term: 'x' }] } as never),
      { code: 'scale-invalid', field: 'bands.0.term' },
      'did you mean "terms"?',
    ],
    ['a level twice', () => createExtractor({ scale: { ...MINE, bands: [...MINE.bands, ...MINE.bands] } }), { code: 'scale-invalid', field: 'bands.1.level' }, 'a term of its own'],
    ['options that are a text', () => extract('A.', 'icd203' as never), { code: 'option-invalid', field: 'options' }, 'an object'],
    ['options that are a list', () => extract('A.', [] as never), { code: 'option-invalid', field: 'options' }, 'an object'],
    ['options that are null', () => extract('A.', null as unknown as object), { code: 'option-invalid', field: 'options' }, 'an object'],
    ['no graph to explain', () => explain(null as never, 'x'), { code: 'graph-invalid' }, 'not null'],
    ['no graph to convert', () => convert({} as never, 'kent1964'), { code: 'graph-invalid', field: 'format' }, 'no graph of briefgraph'],
    ['no name of an actor', () => actorsNamed(null as never), { code: 'option-invalid', field: 'name' }, 'a string'],
  ];
  it.each(misspelt)('nothing is passed over in silence: %s', (_, call, expected, hint) => {
    expect(call).toThrow(expect.objectContaining(expected));
    expect(call).toThrow(hint);
  });

  it('a level may stand twice where its wording tells which band is meant', () => {
    const bands = [{ level: 'likely' as const, terms: ['likely'], lower: 0.5, upper: 0.8 }, { level: 'likely' as const, terms: ['probable'], lower: 0.6, upper: 0.9 }];
    expect(() => createExtractor({ scale: { ...MINE, bands } })).not.toThrow();
  });

  it.each([['null', null], ['a text', 'icd203'], ['an unknown name', { scales: 1 }]])('safeExtract gives wrong options as a value: %s', (_, options) => {
    expect(safeExtract('A.', options as object)).toMatchObject({ success: false, error: { code: 'option-invalid' } });
  });

  it('a date may have a time behind it', () => {
    expect(extract('A.', { date: '2026-03-31T08:00:00Z' }).documents[0]?.date).toBe('2026-03-31');
    expect(() => extract('A.', { date: '2026-03-31x' })).toThrow(BriefgraphError);
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
