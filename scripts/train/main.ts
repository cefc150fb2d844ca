/**
 * Trains the syntax model from a treebank and writes lexicons/models/en-syntax.bin; the same file gives the same bytes.
 *
 *   npm run train [-- path/to/train.conllu [path/to/model.bin]]
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { gzipSync } from 'node:zlib';
import { LABELS } from '../../src/syntax/engine/names.js';
import { classTable } from '../../src/syntax/engine/packed.js';
import { ParserInput } from '../../src/syntax/engine/parserInput.js';
import { loadSentence } from '../../src/syntax/engine/syntax.js';
import { Tagger } from '../../src/syntax/engine/tagger.js';
import { WordTable } from '../../src/syntax/engine/words.js';
import { augment } from './augment.js';
import { readCorpus } from './corpus.js';
import { Learner } from './learner.js';
import { learnLemmaRules } from './lemmaRules.js';
import { pack } from './pack.js';
import { SETTINGS } from './settings.js';
import { tagSet, type TaggedForms } from './tagset.js';
import { ParserTrainer, type ParserExample } from './trainParser.js';
import { trainTagger } from './trainTagger.js';
import { writeModel } from './writeModel.js';

const path = process.argv[2] ?? '../shared/data/ud-english-ewt/train.conllu';
const output = process.argv[3] ?? 'lexicons/models/en-syntax.bin';
const started = Date.now();
const log = (line: string): void => console.log(`${String(Math.round((Date.now() - started) / 1000)).padStart(5)} s  ${line}`);

const treebank = readCorpus(path);
const pairs = tagSet(treebank);
const corpus = [...treebank.map((sentence, origin) => ({ sentence, origin })), ...augment(treebank)];
const tagged: TaggedForms[] = corpus.map(({ sentence: { forms, upos, xpos }, origin }) => ({
  origin,
  forms,
  tags: upos.map((id, i) => pairs.idOf(id, xpos[i]!)),
}));
log(`${treebank.length} sentences, ${corpus.length - treebank.length} changed copies, ${pairs.upos.length} tag pairs`);

/** Trains taggers on all seeds and packs the mean of their weights. */
function tagger(sentences: readonly TaggedForms[], seeds: readonly number[], least: number) {
  const runs = seeds.map((seed) => trainTagger(sentences, { ...SETTINGS.tagger, classes: pairs.upos.length, seed }));
  return { knowledge: runs[0]!.knowledge, weights: pack(Learner.mean(runs.map((run) => run.learner)), pairs.upos.length, least) };
}

const full = tagger(tagged, SETTINGS.tagger.seeds, SETTINGS.tagger.least);
log(`tagger: ${full.weights.features.length} features`);

// The parsers must learn from tags as wrong as they will meet: each part is tagged by a tagger that has not seen it.
const guessed: Uint8Array[] = [];
const rivals: Uint8Array[] = [];
const { parts, block } = SETTINGS.jackknife;
const partOf = (s: number): number => Math.floor(tagged[s]!.origin / block) % parts;
for (let part = 0; part < parts; part++) {
  const { knowledge, weights } = tagger(tagged.filter((_, s) => partOf(s) !== part), SETTINGS.tagger.seeds.slice(0, 1), SETTINGS.jackknife.least);
  const words = new WordTable(knowledge.known);
  const guesser = new Tagger(words, classTable(weights), knowledge.allowed);
  let right = 0;
  let count = 0;
  tagged.forEach(({ forms, tags }, s) => {
    if (partOf(s) !== part) return;
    words.reserve(forms.length);
    guessed[s] = new Uint8Array(forms.length);
    rivals[s] = new Uint8Array(forms.length);
    guesser.tag(Int32Array.from(forms, (form) => words.id(form)), forms.length, guessed[s], rivals[s]);
    count += forms.length;
    right += forms.filter((_, i) => pairs.upos[guessed[s]![i]!] === pairs.upos[tags[i]!]).length;
  });
  log(`tags of part ${part + 1}: UPOS ${((100 * right) / count).toFixed(2)} %`);
}

const words = new WordTable(full.knowledge.known);
const tables = { pairUpos: pairs.upos, pairXpos: pairs.xpos };
const examples: ParserExample[] = corpus.map(({ sentence: { forms, heads, labels } }, s) => ({
  heads,
  labels,
  load: (input) => {
    words.reserve(forms.length);
    loadSentence(input, words, Int32Array.from(forms, (form) => words.id(form)), guessed[s]!, rivals[s]!, forms.length, tables);
  },
}));
const runs = SETTINGS.parser.seeds.map((seed) => {
  const run = new ParserTrainer(new ParserInput(), { ...SETTINGS.parser, seed }).train(examples);
  log(`parser trained with seed ${seed}`);
  return run;
});
const parser = {
  moves: pack(Learner.mean(runs.map((run) => run.moves)), 3, SETTINGS.parser.leastMove),
  labels: pack(Learner.mean(runs.map((run) => run.labels)), LABELS.length, SETTINGS.parser.leastLabel),
};
log(`parser: ${parser.moves.features.length} features of moves, ${parser.labels.features.length} of labels`);

const bytes = writeModel({
  ...tables,
  forms: full.knowledge.known,
  allowed: full.knowledge.allowed,
  lemmas: learnLemmaRules(treebank),
  tagger: full.weights,
  parser,
});
mkdirSync(dirname(output), { recursive: true });
writeFileSync(output, bytes);
log(`${output}: ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} gzipped`);
