import { describe, expect, it } from 'vitest';
import { BriefgraphError, convert, extract } from '../../src/index.js';
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

  it('names an unknown scale', () => {
    expect(() => convert(extract(BRIEF), 'mine')).toThrow(BriefgraphError);
  });
});
