/** What is fuzzed: readers of bytes and texts that come from outside. Each may refuse with a BriefgraphError, and with nothing else. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BriefgraphError } from '../../src/errors.js';
import { createExtractor, type UserLexicons } from '../../src/index.js';
import { decodeText } from '../../src/input/decode.js';
import { entryForms, loadLexicons, pageVocabulary } from '../../src/lexicon/index.js';
import { graphSchema } from '../../src/schema/index.js';
import { openStore, prepareStore, readEntries } from '../../src/store/index.js';
import { parse, readConllu } from '../../src/syntax/index.js';
import { readStructure } from '../../src/text/index.js';

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

export const TARGETS: Readonly<Record<string, Target>> = {
  reader: (input) => {
    const graph = extractor.extract(input);
    graphSchema.parse(graph);
    for (const { span, text } of graph.claims) if (input.slice(span.start, span.end) !== text) throw new Error('a span does not quote its text');
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

/** @throws what the target throws, refusals apart */
export const attack = async (target: Target, input: string): Promise<void> => {
  try {
    await target(input);
  } catch (error) {
    if (!(error instanceof BriefgraphError)) throw error;
  }
};
