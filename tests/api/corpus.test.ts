/** What holds for every brief, whatever it says. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createExtractor, explain, extract } from '../../src/index.js';
import { graphSchema, type JudgmentGraph } from '../../src/schema/index.js';

const CORPUS = resolve(import.meta.dirname, '../../test-corpus');
const briefs = ['tune', 'check'].flatMap((half) =>
  readdirSync(join(CORPUS, half))
    .filter((file) => file.endsWith('.txt'))
    .map((file) => ({ name: `${half}/${file}`, text: readFileSync(join(CORPUS, half, file), 'utf8') })),
);

/** Every quotation in a graph: objects that have both a span and a text. */
const quotations = (value: unknown): { span: { start: number; end: number }; text: string }[] => {
  if (typeof value !== 'object' || value === null) return [];
  const nested = Object.values(value).flatMap(quotations);
  return 'span' in value && 'text' in value ? [value as { span: { start: number; end: number }; text: string }, ...nested] : nested;
};

const checkGraph = (graph: JudgmentGraph, text: string): void => {
  expect(graphSchema.parse(graph)).toEqual(graph);
  for (const quote of quotations(graph)) expect(text.slice(quote.span.start, quote.span.end)).toBe(quote.text);
  const actors = new Set(graph.actors.map(({ id }) => id));
  const sources = new Set(graph.sources.map(({ id }) => id));
  const claims = new Set(graph.claims.map(({ id }) => id));
  expect(claims.size).toBe(graph.claims.length);
  for (const claim of graph.claims) {
    for (const mention of claim.mentions) expect(actors).toContain(mention.actorId);
    for (const attribution of claim.attributions) expect(sources).toContain(attribution.sourceId);
    if (claim.holder.type === 'source') expect(sources).toContain(claim.holder.sourceId);
  }
  for (const relation of graph.relations) {
    expect(actors).toContain(relation.from);
    expect(actors).toContain(relation.to);
    expect(claims).toContain(relation.claimId);
  }
  for (const link of graph.links) {
    expect(claims).toContain(link.from);
    expect(claims).toContain(link.to);
  }
};

const VARIANTS: [string, (text: string) => string][] = [
  ['as it is', (text) => text],
  ['with Windows line ends', (text) => text.replace(/\n/g, '\r\n')],
  ['with no-break spaces', (text) => text.replace(/ /g, '\u00A0')],
  ['with straight quotes', (text) => text.replace(/[\u201C\u201D]/g, '"').replace(/[\u2018\u2019]/g, '\'')],
];

describe.each(briefs)('$name', ({ text }) => {
  it.each(VARIANTS)('gives a valid graph %s, every span quoting the text', (_, vary) => {
    const varied = vary(text);
    checkGraph(extract(varied), varied);
  });

  it('gives the same bytes on every run', () => {
    const once = JSON.stringify(extract(text));
    expect(JSON.stringify(extract(text))).toBe(once);
    expect(JSON.stringify(createExtractor().extract(text))).toBe(once);
  });

  it('explains every claim', () => {
    const graph = extract(text);
    for (const claim of graph.claims) {
      const words = explain(graph, claim.id);
      expect(words).toContain('Claim: a ');
      for (const cue of claim.likelihood?.cues ?? []) expect(words).toContain(cue.basis);
      for (const mention of claim.mentions) expect(words).toContain(mention.basis);
    }
  });
});
