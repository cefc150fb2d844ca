/** The properties that the tests and the table of pass rates share. */
import fc from 'fast-check';
import { createExtractor, type Extractor } from '../../src/index.js';
import type { JudgmentGraph } from '../../src/schema/index.js';
import { appendParagraph, likelyToUnlikely, otherCountry, otherTypography } from './behaviours.js';
import { briefs, type Brief } from './briefs.js';
import { claimsNest, claimsStandInDocuments, idsResolve, sameBytes, schemaHolds, spansQuote } from './invariants.js';

export type Reader = (text: string) => JudgmentGraph;

export interface Property {
  readonly name: string;
  /** Least share of briefs that must pass, in [0, 1]. */
  readonly bar: number;
  /** @returns what is wrong, or null */
  check(brief: Brief): string | null;
}

export const SEED = 20260331;

/** A reader that remembers what it read last, because many properties look at the same brief and at the same damage to it. */
const rememberingReader = (extractor: Extractor): Reader => {
  const last: { text: string; graph: JudgmentGraph }[] = [];
  return (text) => {
    const known = last.find((one) => one.text === text);
    if (known !== undefined) return known.graph;
    const graph = extractor.extract(text);
    last.unshift({ text, graph });
    last.length = Math.min(last.length, 2);
    return graph;
  };
};

export const makeProperties = (): readonly Property[] => {
  const extractor = createExtractor();
  const read = rememberingReader(extractor);
  const again: Reader = (text) => extractor.extract(text);
  const second = createExtractor();
  const fresh: Reader = (text) => second.extract(text);
  /** What holds of any text, looked for in the brief as it is and damaged. */
  const of = (check: (graph: JudgmentGraph, text: string) => string | null) => ({ text, damaged }: Brief) => check(read(text), text) ?? check(read(damaged), damaged);
  return [
    { name: 'every span quotes the text that it points at', bar: 1, check: of(spansQuote) },
    { name: 'every claim stands inside its document, section and sentence count', bar: 1, check: of(claimsStandInDocuments) },
    { name: 'every id resolves and none is given twice', bar: 1, check: of(idsResolve) },
    { name: 'the schema holds', bar: 1, check: of(schemaHolds) },
    { name: 'claims are apart or nested', bar: 1, check: of(claimsNest) },
    { name: 'same text, same bytes: again and by another extractor', bar: 1, check: ({ text, damaged }) => sameBytes([read, again, fresh], text) ?? sameBytes([again, fresh], damaged) },
    { name: 'an unrelated paragraph at the end changes no level before it', bar: 1, check: (brief) => appendParagraph(brief, read) },
    { name: 'another country (name, adjective, capital) changes ids and nothing else', bar: 0.99, check: (brief) => otherCountry(brief, read) },
    { name: '*unlikely* for *likely* mirrors the level of its claim and changes nothing else but restatements', bar: 0.99, check: (brief) => likelyToUnlikely(brief, read) },
    { name: 'CRLF, no-break spaces and curly quotes change offsets and nothing else', bar: 1, check: (brief) => otherTypography(brief, read) },
  ];
};

export const sampleBriefs = (count: number): Brief[] => fc.sample(briefs, { seed: SEED, numRuns: count });
