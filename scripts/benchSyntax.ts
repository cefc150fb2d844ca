/**
 * Accuracy on treebanks and speed of the syntax engine, beside wink-nlp and compromise in the same run.
 *
 *   npm run bench:syntax [-- path/to/dev.conllu …]
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { loadModel, parse } from '../src/syntax/analysis.js';
import { tokenize } from '../src/syntax/tokenize.js';
import { brokenRules, goldenRules } from './bench/goldenRules.js';
import { compromise, wink } from './bench/libraries.js';
import { ourSentences } from './bench/syntax.js';
import { f1, scoreParses, scoreTokens } from './syntaxScore.js';
import { readCorpus } from './train/corpus.js';

const WEIGHTS = 'lexicons/models/en-syntax.bin';
const SHOWN = [
  'nsubj', 'obj', 'aux', 'mark', 'negation', 'ccomp', 'conj', 'advcl', 'acl:relcl', 'nsubj:pass', 'aux:pass', 'obl', 'nmod', 'xcomp', 'appos', 'root',
];

const paths = process.argv.length > 2 ? process.argv.slice(2) : ['../shared/data/ud-english-ewt/dev.conllu', '../shared/data/ud-english-pud/dev.conllu'];
const started = performance.now();
const bytes = readFileSync(WEIGHTS);
// The engine that `parse` uses too: two would share the processor's caches as no user's program makes them.
const engine = loadModel(bytes);
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

const rules = goldenRules();
if (rules !== null) {
  const broken = brokenRules(rules, ourSentences);
  console.log(`\ngolden rules of sentence boundaries: ${rules.length - broken.length} of ${rules.length}; not ${broken.map(({ id }) => id).join(', ')}`);
}

const corpus = readCorpus(paths[0]!);
const texts = corpus.map(({ text }) => text);
const tokens = corpus.reduce((sum, { forms }) => sum + forms.length, 0);

/** Tokens a second of processor time, which other work on the machine changes less; the best of five runs over the whole corpus. */
function speed(run: () => void): number {
  let best = Infinity;
  for (let round = 0; round < 5; round++) {
    const start = process.cpuUsage();
    run();
    best = Math.min(best, process.cpuUsage(start).user);
  }
  return Math.round((tokens / best) * 1e6);
}

const tagging = speed(() => corpus.forEach(({ forms }) => engine.tag(forms)));
const tagged = corpus.map(({ forms }) => ({ forms, tags: engine.tag(forms) }));
const parsing = speed(() => tagged.forEach(({ forms, tags }) => engine.parse(forms, tags)));
const both = speed(() => corpus.forEach(({ forms }) => engine.parse(forms)));
const whole = speed(() => texts.forEach((text) => parse(text)));
const theirs = speed(() => texts.forEach((text) => compromise.read(text)));
console.log('\ntokens a second, one thread');
const speeds: readonly (readonly [string, number])[] = [
  ['tokeniser alone', speed(() => texts.forEach((text) => tokenize(text)))],
  ['tagger alone', tagging],
  ['parser alone', parsing],
  ['tagger and parser', both],
  ['text to trees', whole],
  ['wink-nlp readDoc', speed(() => texts.forEach((text) => wink.read(text)))],
  ['compromise nlp(text)', theirs],
];
for (const [name, value] of speeds) console.log(`${name.padEnd(22)} ${value}`);
console.log(`text to trees : compromise = ${(whole / theirs).toFixed(2)} : 1`);

const memory = spawnSync(process.execPath, ['scripts/run.mjs', 'scripts/bench/syntaxMemory.ts', paths[0]!], { encoding: 'utf8' });
console.log(`the most memory that 20 MB of text take in one process: ${memory.stdout.trim()} MB`);
