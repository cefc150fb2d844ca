/**
 * What is fuzzed: readers of bytes and texts that come from outside. Each may refuse with a BriefgraphError, and with nothing else,
 * and none may think long about a short input.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BriefgraphError } from '../../src/errors.js';
import { convert, createExtractor, explain, type UserLexicons } from '../../src/index.js';
import { decodeText } from '../../src/input/decode.js';
import type { DocumentKind } from '../../src/input/kinds.js';
import { INPUT_DEFAULTS, readDocument } from '../../src/input/index.js';
import { readCsv } from '../../src/input/records.js';
import { entryForms, loadLexicons, pageVocabulary } from '../../src/lexicon/index.js';
import { pipe } from '../../src/pipe/pipe.js';
import { judgments } from '../../src/query/index.js';
import type { JudgmentGraph } from '../../src/schema/index.js';
import { openStore, prepareStore, readEntries } from '../../src/store/index.js';
import { parse, readConllu } from '../../src/syntax/index.js';
import { readStructure } from '../../src/text/index.js';
import { claimsNest, claimsStandInDocuments, idsResolve, schemaHolds, spansQuote } from '../properties/invariants.js';

/** @throws when the target breaks a promise */
export type Target = (input: string) => void | Promise<void>;

const extractor = createExtractor();

const inStore = async (files: Readonly<Record<string, string>>, use: (root: string) => Promise<unknown>): Promise<void> => {
  const root = mkdtempSync(join(tmpdir(), 'briefgraph-fuzz-'));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(root, name), content);
    await use(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
};

/** The value that a text stands for: JSON where it is some, else the text. */
const valueOf = (input: string): unknown => {
  try {
    return JSON.parse(input);
  } catch {
    return input;
  }
};

const refusing = (run: () => void): void => {
  try {
    run();
  } catch (error) {
    if (!(error instanceof BriefgraphError)) throw error;
  }
};

async function* chunksOf(input: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(input);
}

const document = (kind: DocumentKind) => async (input: string): Promise<void> => {
  const { text } = await readDocument({ path: 'fuzzed', kind, content: Buffer.from(input) });
  extractor.extract(text);
};

export const TARGETS: Readonly<Record<string, Target>> = {
  reader: (input) => {
    const graph = extractor.extract(input);
    const problem = schemaHolds(graph) ?? spansQuote(graph, input) ?? claimsStandInDocuments(graph) ?? idsResolve(graph) ?? claimsNest(graph);
    if (problem !== null) throw new Error(problem);
  },
  structure: (input) => {
    for (const block of readStructure(input, pageVocabulary()).blocks) {
      for (const at of block.reading.origin) if (at < 0 || at > input.length) throw new Error('an origin lies outside the text');
    }
  },
  parser: (input) => {
    parse(input);
  },
  conllu: (input) => {
    for (const sentence of readConllu(input)) void sentence;
  },
  decoder: (input) => {
    decodeText(Buffer.from(input, 'latin1'), 'fuzzed');
  },
  page: document('html'),
  mail: document('eml'),
  table: async (input) => {
    for await (const found of readCsv('fuzzed', chunksOf(input), INPUT_DEFAULTS, ',')) void found;
  },
  pipe: async (input) => {
    for await (const row of pipe(chunksOf(input), extractor, INPUT_DEFAULTS)) {
      if ('error' in row && row.error.code === 'unexpected') throw new Error(row.error.message);
    }
  },
  graph: (input) => {
    const graph = valueOf(input) as JudgmentGraph;
    convert(graph, 'phia');
    for (const { id } of graph.claims) explain(graph, id);
    judgments([graph]).about('Kyiv').atLeast('likely').on('event').within('2026').count();
  },
  lexicons: (input) => {
    const value = valueOf(input);
    const names = Object.keys(entryForms().lexicons);
    const name = names[input.length % names.length]!;
    refusing(() => loadLexicons({ [name]: { entries: [value] } } as UserLexicons));
    loadLexicons(value as UserLexicons);
  },
  manifest: (input) => inStore({ 'manifest.json': input }, openStore),
  store: (input) =>
    inStore({}, async (root) => {
      const store = await prepareStore(root, { files: 'ndjson', options: { scale: 'icd203', date: null, lexicons: null } }, { name: 'fuzz', version: '0' });
      mkdirSync(join(root, 'parts'), { recursive: true });
      writeFileSync(join(root, 'parts/part-00000.json'), input);
      for await (const entry of readEntries(store)) void entry;
    }),
};

/** Milliseconds of processor time that no input of a few thousand code units may take. Most take less than 10; the first loads what it needs. */
const PATIENCE = 5_000;

/** @throws what the target throws, refusals apart; an error for an input that takes too long */
export const attack = async (target: Target, input: string): Promise<void> => {
  const before = process.cpuUsage();
  try {
    await target(input);
  } catch (error) {
    if (!(error instanceof BriefgraphError)) throw error;
  }
  const { user, system } = process.cpuUsage(before);
  if (user + system > PATIENCE * 1000) throw new Error(`takes more than ${PATIENCE} ms`);
};
