/**
 * Trains the syntax model from a treebank and groups of words and writes lexicons/models/en-syntax.bin; the same files
 * give the same bytes.
 *
 *   npm run train [-- path/to/train.conllu [path/to/model.bin]]
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import { Tinypool } from 'tinypool';
import { LABELS } from '../../src/syntax/engine/names.js';
import { classTable } from '../../src/syntax/engine/packed.js';
import { Tagger } from '../../src/syntax/engine/tagger.js';
import { WordTable } from '../../src/syntax/engine/words.js';
import { runJob, type ParserJob, type ParserRun, type TaggerJob, type TaggerRun } from './jobs.js';
import { learnLemmaRules } from './lemmaRules.js';
import { partOf, readMaterial, type Material, type Sources } from './material.js';
import { pack } from './pack.js';
import { SETTINGS } from './settings.js';
import { meanWeights, relativeToFirst } from './weights.js';
import { writeModel } from './writeModel.js';

/** Threads at work; their number changes the time that the training takes, not its outcome. */
const THREADS = 3;
const MOVES = 3;

/** What the pool's threads do: they load this very file. */
export default runJob;
if (isMainThread) await train(process.argv[2] ?? '../shared/data/ud-english-ewt/train.conllu', process.argv[3] ?? 'lexicons/models/en-syntax.bin');

async function train(treebank: string, output: string): Promise<void> {
  const started = Date.now();
  const log = (line: string): void => console.log(`${String(Math.round((Date.now() - started) / 1000)).padStart(5)} s  ${line}`);
  const sources: Sources = { treebank, clusters: 'lexicons/syntax/word-clusters.txt' };
  const pool = new Tinypool({ filename: import.meta.url, runtime: 'worker_threads', minThreads: THREADS, maxThreads: THREADS });
  const material = readMaterial(sources);
  const { sentences, pairs, clusters } = material;
  log(`${material.treebank.length} sentences, ${sentences.length - material.treebank.length} changed copies, ${pairs.upos.length} tag pairs`);

  const tagger = (job: Omit<TaggerJob, 'kind' | 'sources'>): Promise<TaggerRun> => pool.run({ kind: 'tagger', sources, ...job });
  const [runs, guessers] = await Promise.all([
    Promise.all(SETTINGS.tagger.seeds.map((seed) => tagger({ seed }))),
    Promise.all(Array.from({ length: SETTINGS.jackknife.parts }, (_, part) => tagger({ seed: 1, without: part }))),
  ]);
  const { known, allowed } = runs[0]!.knowledge;
  const classes = pairs.upos.length;
  const tagWeights = pack(meanWeights(runs.map(({ weights }) => weights), classes), classes, SETTINGS.tagger.least);
  log(`tagger: ${tagWeights.features.length} features`);

  const { tags, rivals, right } = tagUnseen(material, guessers);
  log(`tags of what the tagger has not seen: UPOS ${right.toFixed(2)} %`);
  const parsers = await Promise.all(
    SETTINGS.parser.seeds.map((seed) => pool.run({ kind: 'parser', sources, seed, known, tags, rivals } satisfies ParserJob) as Promise<ParserRun>),
  );
  await pool.destroy();
  const parser = {
    moves: pack(relativeToFirst(meanWeights(parsers.map(({ moves }) => moves), MOVES), MOVES), MOVES, SETTINGS.parser.leastMove),
    labels: pack(meanWeights(parsers.map(({ labels }) => labels), LABELS.length), LABELS.length, SETTINGS.parser.leastLabel),
    settled: parsers[0]!.settled,
  };
  log(`parser: ${parser.moves.features.length} features of moves, ${parser.labels.features.length} of labels`);

  const lemmas = learnLemmaRules(material.treebank);
  const bytes = writeModel({ pairUpos: pairs.upos, pairXpos: pairs.xpos, forms: known, clusters, allowed, lemmas, tagger: tagWeights, parser });
  mkdirSync(dirname(output), { recursive: true });
  writeFileSync(output, bytes);
  log(`${output}: ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} gzipped`);
}

/**
 * The parsers must learn from tags as wrong as they will meet: each part is tagged by a tagger that has not seen it.
 *
 * @returns tags and rivals by sentence, and how many per cent of the UPOS are right
 */
function tagUnseen({ tagged, pairs, clusters }: Material, guessers: readonly TaggerRun[]): { tags: Uint8Array[]; rivals: Uint8Array[]; right: number } {
  const taggers = guessers.map(({ knowledge, weights }) => {
    const words = new WordTable(knowledge.known, clusters);
    const table = classTable(pack(weights, pairs.upos.length, SETTINGS.jackknife.least));
    return { words, tagger: new Tagger(words, table, knowledge.allowed) };
  });
  let right = 0;
  let count = 0;
  const guesses = tagged.map((sentence) => {
    const { words, tagger } = taggers[partOf(sentence, SETTINGS.jackknife)]!;
    const { length } = sentence.forms;
    const guess = { tags: new Uint8Array(length), rivals: new Uint8Array(length) };
    words.reserve(length);
    tagger.tag(Int32Array.from(sentence.forms, (form) => words.id(form)), length, guess.tags, guess.rivals);
    count += length;
    right += guess.tags.filter((tag, i) => pairs.upos[tag] === pairs.upos[sentence.tags[i]!]).length;
    return guess;
  });
  return { tags: guesses.map(({ tags }) => tags), rivals: guesses.map((guess) => guess.rivals), right: (100 * right) / count };
}
