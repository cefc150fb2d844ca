/** Runs the table of circumstances: one test a case, one block a type. */
import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../src/index.js';
import { CIRCUMSTANCES, type Case } from './table.js';

const DATE = '2026-03-16';
/** A claim in front, so that the sentence is no title. */
const LEAD = 'Rain fell. ';
const extractor = createExtractor();

const check = ({ text, claim: fragment, circumstances }: Case): void => {
  const { claims } = extractor.extract(LEAD + text, { date: DATE });
  const claim = claims.slice(1).find((one) => fragment === undefined || one.text.includes(fragment));
  expect(claim, `no claim with ${fragment ?? text}`).toBeDefined();
  const found = (claim?.circumstances ?? []).map(({ type, text: words, start, end }, i) => {
    const dated = circumstances[i]?.includes(' = ') === true;
    return `${type}: ${words}${dated ? ` = ${start ?? ''}..${end ?? ''}` : ''}`;
  });
  expect(found).toEqual(circumstances);
};

describe.each(CIRCUMSTANCES)('$type', ({ cases }) => {
  it.each(cases)('$text $claim', check);
});
