import { describe, expect, it } from 'vitest';
import { BriefgraphError, convert, extract, type ScaleInput } from '../../src/index.js';
import { graphSchema } from '../../src/schema/index.js';

const BRIEF = 'Riga will likely not sign. Oslo may leave the talks. There is a 30 percent chance that Accra joins the pact.';

/** Scale, then the probabilities of the three claims: likely + not, possible, a stated number. */
const cases: [string, ({ lower: number; upper: number } | null)[]][] = [
  ['icd203', [{ lower: 0.2, upper: 0.45 }, null, { lower: 0.3, upper: 0.3 }]],
  ['phia', [{ lower: 0.25, upper: 0.35 }, null, { lower: 0.3, upper: 0.3 }]],
  ['kent1964', [{ lower: 0.2, upper: 0.4 }, null, { lower: 0.3, upper: 0.3 }]],
  ['nato', [{ lower: 0.1, upper: 0.4 }, null, { lower: 0.3, upper: 0.3 }]],
  ['nie2007', [null, null, { lower: 0.3, upper: 0.3 }]],
];

describe('convert', () => {
  it.each(cases)('%s', (scale, expected) => {
    const graph = extract(BRIEF);
    const before = JSON.stringify(graph);
    const converted = convert(graph, scale);
    expect(converted.claims.map((claim) => claim.likelihood?.probability)).toEqual(expected);
    expect(converted).toEqual(extract(BRIEF, { scale }));
    expect(graphSchema.safeParse(converted).success).toBe(true);
    expect(JSON.stringify(graph)).toBe(before);
  });

  const MINE = { id: 'mine', name: 'House scale', bands: [{ level: 'unlikely' as const, terms: ['unlikely'], lower: 0.1, upper: 0.35 }] } satisfies ScaleInput;

  it('reads on a scale of the user', () => {
    const graph = convert(extract(BRIEF), MINE);
    expect(graph.generator.scale).toBe('mine');
    expect(graph.claims[0].likelihood?.probability).toEqual({ lower: 0.1, upper: 0.35 });
  });

  it.each([
    ['no band', { ...MINE, bands: [] }, 'bands'],
    ['a band upside down', { ...MINE, bands: [{ ...MINE.bands[0], lower: 0.5 }] }, 'bands.0.lower'],
    ['a probability above one', { ...MINE, bands: [{ ...MINE.bands[0], upper: 7 }] }, 'bands.0.upper'],
  ])('refuses a scale with %s', (_, scale, field) => {
    expect(() => convert(extract(BRIEF), scale as never)).toThrow(expect.objectContaining({ code: 'scale-invalid', field }));
  });

  // The expression as a scale lists it goes before the step that it has elsewhere.
  it.each([
    ['Oslo is extremely unlikely to sign.', 'ipcc', { lower: 0, upper: 0.05 }],
    ['Oslo is very unlikely to sign.', 'ipcc', { lower: 0, upper: 0.1 }],
    ['Oslo will almost certainly sign.', 'phia', { lower: 0.95, upper: 1 }],
    ['Oslo will probably sign.', 'perception2019', { lower: 0.6, upper: 0.75 }],
    ['Oslo will likely sign.', 'perception2019', { lower: 0.65, upper: 0.75 }],
    ['Oslo will likely not sign.', 'perception2019', { lower: 0.1, upper: 0.3 }],
  ])('%s on %s', (text, scale, probability) => {
    expect(extract(text, { scale }).claims[0].likelihood?.probability).toEqual(probability);
  });

  it('names an unknown scale', () => {
    expect(() => convert(extract(BRIEF), 'mine')).toThrow(BriefgraphError);
  });
});
