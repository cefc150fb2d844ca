/** Runs the table of relations: one test a case, one block a construction. */
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/index.js';
import { RELATIONS, type Case } from './table.js';

interface Found {
  readonly line: string;
  readonly type: string | null;
}

/** A claim in front, so that the sentence is no title. */
const LEAD = 'Rain fell all week. ';

const find = (text: string): Found[] =>
  extract(LEAD + text).relations.map(({ from, predicate, to, negated, symmetric, asserted, type }) => {
    const ends = symmetric ? [from, to].sort() : [from, to];
    const marks = [negated ? 'not' : '', symmetric ? 'mutual' : '', asserted ? '' : 'unasserted'].filter(Boolean);
    return { line: [ends[0], predicate.split(' ')[0], ends[1], ...marks].join(' '), type };
  });

const parse = (wanted: string): Found => {
  const [from, verb, to, ...marks] = wanted.split(' ');
  const ends = marks.includes('mutual') ? [from, to].sort() : [from, to];
  return { line: [ends[0], verb, ends[1], ...marks.filter((mark) => mark !== mark.toUpperCase())].join(' '), type: marks.find((mark) => mark === mark.toUpperCase()) ?? null };
};

const check = ({ text, relations, also = [] }: Case): void => {
  const wanted = relations.map(parse);
  const allowed = new Set(also.map((line) => parse(line).line));
  const found = find(text).filter(({ line }) => !allowed.has(line));
  expect(found.map(({ line }) => line).sort()).toEqual(wanted.map(({ line }) => line).sort());
  for (const { line, type } of wanted) if (type !== null) expect(found.find((one) => one.line === line)?.type).toBe(type);
};

describe.each(RELATIONS)('$construction', ({ cases }) => {
  it.each(cases)('$text', check);
});
