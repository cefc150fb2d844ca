/** Runs the table of links: one test a case, one block a construction. */
import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../src/index.js';
import { LINKS, type Case } from './table.js';

const extractor = createExtractor();

const check = ({ text, links, not = [] }: Case): void => {
  const { claims, links: found } = extractor.extract(text);
  const at = new Map(claims.map(({ id }, i) => [id, i]));
  const lines = found.map(({ from, type, to, shift }) => [at.get(from), type, at.get(to), shift].filter((part) => part !== undefined).join(' '));
  expect(lines.filter((line) => links.includes(line)).sort(), claims.map((claim) => claim.text).join(' | ')).toEqual([...links].sort());
  expect(lines.filter((line) => not.some((pair) => line.startsWith(pair)))).toEqual([]);
};

describe.each(LINKS)('$construction', ({ cases }) => {
  it.each(cases)('$text', check);
});
