/** Runs the table of attributions: one test a case, one block a construction. */
import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../src/index.js';
import { claimsNest } from '../properties/invariants.js';
import { ATTRIBUTIONS, GAPS } from './table.js';

const extractor = createExtractor();
/** A claim in front, so that the sentence is no title. */
const LEAD = 'Rain fell all week. ';

const normal = (name: string): string =>
  name.toLowerCase().replace(/^(?:the|an?) /, '').replace(/[\u2019']s$/, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

interface Marked {
  readonly claim: string;
  /** Each source with the names it may go by. */
  readonly sources: readonly (readonly string[])[];
}

const MARK = /«([^«»]*)»\{([^}]*)\}/g;

const read = (marked: string): { readonly text: string; readonly wanted: readonly Marked[] } => ({
  text: LEAD + marked.replace(MARK, '$1'),
  wanted: [...marked.matchAll(MARK)].map(([, claim, sources]) => ({
    claim,
    sources: sources.split('&').map((names) => names.split('|').map(normal)).filter(([name]) => name !== ''),
  })),
});

const check = (marked: string): void => {
  const { text, wanted } = read(marked);
  const graph = extractor.extract(text);
  const names = new Map(graph.sources.map(({ id, name, aliases }) => [id, [name, ...aliases].map(normal)]));
  const found = wanted.map(({ claim, sources }) => {
    const at = graph.claims.find((one) => one.text === claim);
    const credited = (at?.attributions ?? []).map(({ sourceId }) => names.get(sourceId) ?? []);
    const known = credited.map((given) => sources.find((accepted) => accepted.some((name) => given.includes(name)))?.[0] ?? given[0]);
    return `${at === undefined ? `${claim} is not one of: ${graph.claims.map((one) => one.text).join(' | ')}` : claim} <- ${[...known].sort().join(' & ')}`;
  });
  expect(found).toEqual(wanted.map(({ claim, sources }) => `${claim} <- ${sources.map(([name]) => name).sort().join(' & ')}`));
};

describe.each(ATTRIBUTIONS)('$construction', ({ cases }) => {
  it.each(cases)('%s', check);
});

it.fails.each(GAPS)('known gap: %s', check);

it.each([
  'We know less about the winter after a truce, when, in the words of the Latvian ministry moscow “may take patience for weakness”.',
  'They say little about the months after a vote, when, in the words of the Chilean embassy the army “may mistake silence for consent”.',
  'The board says nothing of the weeks after a strike, when, in the view of the Latvian bank the price may fall.',
])('a phrase of attribution is not cut off one claim and left in the middle of another: %s', (text) => {
  expect(claimsNest(extractor.extract(text))).toBeNull();
});
