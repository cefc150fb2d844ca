import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readMaterial } from '../../scripts/train/material.js';
import { trainModel, type TrainingOptions } from '../../scripts/train/trainModel.js';
import { writeModel } from '../../scripts/train/writeModel.js';
import { readModel } from '../../src/syntax/engine/model.js';
import { LABELS, UPOS } from '../../src/syntax/engine/names.js';
import { createSyntax } from '../../src/syntax/engine/syntax.js';

/** Form, lemma, UPOS, XPOS, head and label of each token. */
type Row = readonly [string, string, string, string, number, string];

const sentence = (subject: string, verb: string, object: string): Row[] => [
  ['The', 'the', 'DET', 'DT', 2, 'det'],
  [subject, subject, 'NOUN', 'NN', 4, 'nsubj'],
  ['will', 'will', 'AUX', 'MD', 4, 'aux'],
  [verb, verb, 'VERB', 'VB', 0, 'root'],
  ['the', 'the', 'DET', 'DT', 6, 'det'],
  [object, object, 'NOUN', 'NN', 4, 'obj'],
  ['.', '.', 'PUNCT', '.', 4, 'punct'],
];
const NOUNS = ['minister', 'army', 'treaty', 'envoy', 'border'];
const VERBS = ['sign', 'cross', 'reject', 'close'];
const treebank = NOUNS.flatMap((subject) => NOUNS.flatMap((object) => VERBS.map((verb) => sentence(subject, verb, object))));
const conllu = treebank.map((rows) => rows.map(([form, lemma, upos, xpos, head, label], i) => [i + 1, form, lemma, upos, xpos, '_', head, label, '_', '_'].join('\t')).join('\n') + '\n\n').join('');

const OPTIONS: TrainingOptions = {
  tagger: { epochs: 8, leastWord: 2, leastPiece: 2, seed: 1, rate: 0.02, parts: 2, block: 5, columns: 16, cells: 16, formDropout: 0.1, layerDropout: 0.1, wordDropout: 0.2, arcWeight: 0.5 },
  jackknife: { parts: 2, block: 5, epochs: 8 },
  parser: { epochs: 3, teachers: { seeds: [2, 3], epochs: 2, dropout: 0.1, tokenDropout: 0.1 }, trust: 0.8, minimum: 2, seed: 1, batch: 4, rate: 0.01, exploration: 0.9, width: 32, columns: 8, dropout: 0.1, tokenDropout: 0.1, wordDropout: 0.2 },
};

describe('training', () => {
  let folder: string;
  let train: () => Promise<Uint8Array>;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'briefgraph-train-'));
    const sources = { treebank: join(folder, 'treebank.conllu'), clusters: join(folder, 'clusters.txt') };
    writeFileSync(sources.treebank, conllu);
    writeFileSync(sources.clusters, '# Groups\n0 0 sign cross\n1 1 minister envoy\n');
    train = async () => writeModel(await trainModel(readMaterial(sources), OPTIONS, () => undefined));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('gives the same bytes each time, and a model that has learnt', async () => {
    const bytes = await train();
    expect(Buffer.compare(await train(), bytes)).toBe(0);
    const tree = createSyntax(readModel(bytes)).parse(['The', 'army', 'will', 'cross', 'the', 'border', '.']);
    expect([...tree.upos].map((id) => UPOS[id])).toEqual(['DET', 'NOUN', 'AUX', 'VERB', 'DET', 'NOUN', 'PUNCT']);
    expect([...tree.heads]).toEqual([1, 3, 3, -1, 5, 3, 3]);
    expect([...tree.labels].map((id) => LABELS[id])).toEqual(['det', 'nsubj', 'aux', 'root', 'det', 'obj', 'punct']);
  }, 120_000);
});
