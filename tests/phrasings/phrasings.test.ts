/** Runs the table of estimative phrasings: one test a case, one block a construction. */
import { describe, expect, it } from 'vitest';
import { extract, type Claim } from '../../src/index.js';
import { PHRASINGS, type Case } from './table.js';

const CASES = PHRASINGS.flatMap((group) => group.cases);

const nameOf = ({ text, claim }: Case): string => (claim === undefined ? text : `${text} [${claim}]`);

/** The claim that the case is about: the shortest with the fragment, as a subordinate claim stands inside its main claim. */
const pick = (claims: readonly Claim[], fragment: string | undefined): Claim | undefined => {
  if (fragment === undefined) return claims[0];
  return claims.filter(({ text }) => text.includes(fragment)).sort((a, b) => a.text.length - b.text.length)[0];
};

/** What the program found, in the shape of the expectation: fields that the case leaves open are left out. */
const found = (claims: readonly Claim[], claim: Claim, expected: Case) => ({
  level: claim.likelihood?.level ?? null,
  eventLevel: claim.likelihood?.eventLevel ?? null,
  ...(expected.negated === undefined ? {} : { negated: claim.negated }),
  ...(expected.confidence === undefined ? {} : { confidence: claim.confidence?.level ?? null }),
  ...(expected.claims === undefined ? {} : { claims: claims.length }),
});

const wanted = ({ level, event = level, negated, confidence, claims }: Case) => ({
  level,
  eventLevel: event,
  ...(negated === undefined ? {} : { negated }),
  ...(confidence === undefined ? {} : { confidence }),
  ...(claims === undefined ? {} : { claims }),
});

const listed = (claims: readonly Claim[]): string =>
  claims.length === 0 ? '  (none)' : claims.map(({ text }) => `  - ${text}`).join('\n');

const check = (expected: Case): void => {
  const { claims } = extract(expected.text);
  const claim = pick(claims, expected.claim);
  if (claim === undefined) {
    const missing = expected.claim === undefined ? 'No claim' : `No claim with "${expected.claim}"`;
    expect.fail(`${missing} in "${expected.text}"; claims found:\n${listed(claims)}`);
  }
  const cues = claim.likelihood?.cues.map(({ text }) => `"${text}"`).join(', ') ?? 'none';
  const message = `"${expected.text}"\nread as: ${claim.text}\ncues: ${cues}\nclaims found:\n${listed(claims)}\n`;
  expect(found(claims, claim, expected), message).toEqual(wanted(expected));
};

for (const { construction, cases } of PHRASINGS) {
  describe(construction, () => {
    for (const expected of cases) it(nameOf(expected), () => check(expected));
  });
}

describe('the table itself', () => {
  it('has at least 300 different sentences', () => {
    expect(new Set(CASES.map(({ text }) => text)).size).toBeGreaterThanOrEqual(300);
  });

  it('has no case twice', () => {
    const names = CASES.map(nameOf);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('names claims by words of their text', () => {
    expect(CASES.filter(({ text, claim }) => claim !== undefined && !text.includes(claim))).toEqual([]);
  });

  it('gives an event level of its own only where the claim is negated', () => {
    expect(CASES.filter(({ event, negated }) => event !== undefined && negated !== true)).toEqual([]);
  });
});
