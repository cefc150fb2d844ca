/**
 * Accuracy on treebanks and speed of the syntax engine, beside wink-nlp and compromise in the same run.
 *
 *   npm run bench:syntax [-- path/to/dev.conllu …]
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import nlp from 'compromise';
import winkNLP from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import { parse } from '../src/syntax/analysis.js';
import { readModel } from '../src/syntax/engine/model.js';
import { createSyntax } from '../src/syntax/engine/syntax.js';
import { splitSentences } from '../src/syntax/sentences.js';
import { tokenize } from '../src/syntax/tokenize.js';
import { f1, scoreParses, scoreTokens } from './syntaxScore.js';
import { readCorpus } from './train/corpus.js';

const WEIGHTS = 'lexicons/models/en-syntax.bin';
const GOLDEN_RULES = '../shared/data/golden-rules/english.jsonl';
const SHOWN = [
  'nsubj', 'obj', 'aux', 'mark', 'negation', 'ccomp', 'conj', 'advcl', 'acl:relcl', 'nsubj:pass', 'aux:pass', 'obl', 'nmod', 'xcomp', 'appos', 'root',
];

const paths = process.argv.length > 2 ? process.argv.slice(2) : ['../shared/data/ud-english-ewt/dev.conllu', '../shared/data/ud-english-pud/dev.conllu'];
const started = performance.now();
const bytes = readFileSync(WEIGHTS);
const engine = createSyntax(readModel(bytes));
console.log(`ready in ${Math.round(performance.now() - started)} ms; weights ${statSync(WEIGHTS).size} bytes, ${gzipSync(bytes, { level: 9 }).length} gzipped`);

for (const path of paths) {
  const corpus = readCorpus(path);
  const score = scoreParses(engine, corpus);
  const figure = (name: string, value: number): string => `${name} ${value.toFixed(2)}`;
  console.log(`\n${path}`);
  console.log(
    [['UPOS', score.upos], ['XPOS', score.xpos], ['lemmas', score.lemmas], ['UAS', score.uas], ['LAS', score.las], ['tokens F1', scoreTokens(corpus)]]
      .map(([name, value]) => figure(name as string, value as number))
      .join('  '),
  );
  console.log(SHOWN.map((label) => `${label} ${f1(score.labels.get(label) ?? { right: 0, gold: 0, found: 0 }).toFixed(1)}`).join('  '));
}

if (existsSync(GOLDEN_RULES)) {
  const rules = readFileSync(GOLDEN_RULES, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as { id: number; text: string; sentences: string[] });
  const failed = rules.filter(({ text, sentences }) => {
    // Some of the texts write a line break or a quotation mark with a backslash before it.
    const plain = text.replaceAll('\\n', '\n').replaceAll('\\"', '"');
    return splitSentences(plain).map(({ start, end }) => plain.slice(start, end)).join('|') !== sentences.join('|');
  });
  console.log(`\ngolden rules of sentence boundaries: ${rules.length - failed.length} of ${rules.length}; not ${failed.map(({ id }) => id).join(', ')}`);
}

const corpus = readCorpus(paths[0]!);
const texts = corpus.map(({ text }) => text);
const tokens = corpus.reduce((sum, { forms }) => sum + forms.length, 0);
const wink = winkNLP(model);

/** Tokens a second, the best of five runs over the whole corpus. */
function speed(run: () => void): number {
  let best = Infinity;
  for (let round = 0; round < 5; round++) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return Math.round((tokens / best) * 1000);
}

const tagging = speed(() => corpus.forEach(({ forms }) => engine.tag(forms)));
const both = speed(() => corpus.forEach(({ forms }) => engine.parse(forms)));
const whole = speed(() => texts.forEach((text) => parse(text)));
const compromise = speed(() => texts.forEach((text) => nlp(text)));
console.log('\ntokens a second, one thread');
const speeds: readonly (readonly [string, number])[] = [
  ['tokeniser alone', speed(() => texts.forEach((text) => tokenize(text)))],
  ['tagger alone', tagging],
  ['parser alone', Math.round(1 / (1 / both - 1 / tagging))],
  ['tagger and parser', both],
  ['text to trees', whole],
  ['wink-nlp readDoc', speed(() => texts.forEach((text) => wink.readDoc(text)))],
  ['compromise nlp(text)', compromise],
];
for (const [name, value] of speeds) console.log(`${name.padEnd(22)} ${value}`);
console.log(`text to trees : compromise = ${(whole / compromise).toFixed(2)} : 1`);
