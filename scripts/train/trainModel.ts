import { ArcLabels } from '../../src/syntax/engine/arcLabels.js';
import { TAGS_BESIDE, type Model } from '../../src/syntax/engine/model.js';
import { Network, type PackedNetwork } from '../../src/syntax/engine/network.js';
import { ParserInput, TOKEN, TOKEN_FIELDS } from '../../src/syntax/engine/parserInput.js';
import { loadSentence } from '../../src/syntax/engine/syntax.js';
import { emptyGuess, Tagger, type Guess } from '../../src/syntax/engine/tagger.js';
import { WordTable, type Clusters } from '../../src/syntax/engine/words.js';
import { arcLabelSets } from './arcLabelSets.js';
import { learnLemmaRules } from './lemmaRules.js';
import { partOf, type Material } from './material.js';
import { packNetwork } from './packNetwork.js';
import { Teachers } from './teachers.js';
import { NetworkTrainer, type ParserExample, type ParserOptions } from './trainNetwork.js';
import { trainTagger, type TaggerOptions, type TrainedTagger } from './trainTagger.js';
import { compileArithmetic, VectorMemory } from './vectorMemory.js';

/** Options of one run. */
export interface TrainingOptions {
  readonly tagger: TaggerOptions;
  readonly jackknife: { readonly parts: number; readonly block: number; readonly epochs: number };
  readonly parser: ParserOptions & {
    /** Networks that the parser's learns from, one for each seed; without any it learns from the treebank itself. */
    readonly teachers: { readonly seeds: readonly number[] } & Pick<ParserOptions, 'epochs' | 'dropout' | 'tokenDropout'>;
  };
}

type Log = (line: string) => void;

/** Trains all parts of the model, one after the other; what comes out depends on nothing but what goes in. */
export async function trainModel(material: Material, options: TrainingOptions, log: Log): Promise<Model> {
  const { treebank, sentences, tagged, pairs, clusters } = material;
  log(`${treebank.length} sentences, ${sentences.length - treebank.length} changed copies, ${pairs.upos.length} tag pairs`);
  const arithmetic = await compileArithmetic();
  const { network, knowledge, lexemes } = trainTagger(arithmetic, tagged, pairs.open, pairs.upos.length, clusters, options.tagger, (line) => log(`tagger: ${line}`));
  const guesses: Guess[] = [];
  for (let part = 0; part < options.jackknife.parts; part++) tagUnseen(arithmetic, material, options, part, guesses, log);
  log(`tags of what the tagger has not seen: UPOS ${shareRight(material, guesses).toFixed(2)} %`);
  const words = new WordTable(knowledge.known, clusters, lexemes);
  const { labelSets, teacher, student } = trainNetworks(arithmetic, parserExamples(material, guesses, words), pairs.upos.length, clusters, lexemes.hashes.length, options.parser, log);
  const parser = { network: student(options.parser.teachers.seeds.map(teacher)), labelSets };
  const { known, allowed } = knowledge;
  return { pairUpos: pairs.upos, pairXpos: pairs.xpos, forms: known, clusters, allowed, lemmas: learnLemmaRules(treebank), lexemes: lexemes.hashes, tagger: network, parser };
}

/** The parser must learn from tags and arcs as wrong as it will meet: a part is tagged by a tagger that has not seen it. */
export function tagUnseen(arithmetic: WebAssembly.Module, { tagged, pairs, clusters }: Material, { tagger, jackknife }: TrainingOptions, part: number, guesses: Guess[], log: Log): void {
  const seen = tagged.filter((sentence) => partOf(sentence, jackknife) !== part);
  const options = { ...tagger, epochs: jackknife.epochs };
  const trained = trainTagger(arithmetic, seen, pairs.open, pairs.upos.length, clusters, options, (line) => log(`tagger without part ${part + 1}: ${line}`));
  const words = new WordTable(trained.knowledge.known, clusters, trained.lexemes);
  const unseen = taggerOf(trained, words, clusters);
  tagged.forEach((sentence, s) => {
    if (partOf(sentence, jackknife) === part) guesses[s] = guessOf(unseen, words, sentence.forms);
  });
}

export const taggerOf = ({ network, knowledge, lexemes }: TrainedTagger, words: WordTable, clusters: Clusters): Tagger =>
  new Tagger(words, network, clusters.middle.length + lexemes.hashes.length, knowledge.allowed);

export function guessOf(tagger: Tagger, words: WordTable, forms: readonly string[]): Guess {
  const guess = emptyGuess(forms.length);
  tagger.tag(idsOf(words, forms), forms.length, guess);
  return guess;
}

function idsOf(words: WordTable, forms: readonly string[]): Int32Array {
  words.reserve(forms.length);
  return Int32Array.from(forms, (form) => words.id(form));
}

/** How many of a hundred tags have the right UPOS. */
export function shareRight({ tagged, pairs }: Material, guesses: readonly Guess[]): number {
  let right = 0;
  let count = 0;
  tagged.forEach(({ tags }, s) => {
    count += tags.length;
    right += tags.filter((tag, i) => pairs.upos[tag] === pairs.upos[guesses[s]!.tags[i]!]).length;
  });
  return (100 * right) / count;
}

export const parserExamples = ({ sentences, pairs }: Material, guesses: readonly Guess[], words: WordTable): ParserExample[] =>
  sentences.map(({ forms, heads, labels }, s) => ({
    heads,
    labels,
    load: (input) => {
      loadSentence(input, words, idsOf(words, forms), guesses[s]!, forms.length, { pairUpos: pairs.upos, pairXpos: pairs.xpos });
    },
  }));

/** Trains the networks of parsers, one by one. */
interface ParserTraining {
  readonly labelSets: Uint8Array;
  /** A network that learns from the treebank itself. */
  teacher(seed: number): PackedNetwork;
  /** The network that learns from teachers, if there are any. */
  student(teachers: readonly PackedNetwork[]): PackedNetwork;
}

export function trainNetworks(
  arithmetic: WebAssembly.Module,
  examples: readonly ParserExample[],
  pairs: number,
  clusters: Clusters,
  lexemes: number,
  options: TrainingOptions['parser'],
  log: Log,
): ParserTraining {
  const labelSets = arcLabelSets(examples, pairs);
  const { uses, fine } = wordsOf(examples, lexemes, clusters.middle.length);
  const vocabulary = { uses, fine: clusters.middle.length, middle: Math.max(...clusters.middle) + 1, tags: pairs + TAGS_BESIDE };
  const arcLabels = new ArcLabels(labelSets);
  const train = (changes: Partial<ParserOptions>, teachers: Teachers | null, name: string): PackedNetwork => {
    const trainer = new NetworkTrainer(new VectorMemory(arithmetic), arcLabels, { ...options, ...changes }, teachers);
    return packNetwork(trainer.train(examples, vocabulary, (line) => log(`${name}: ${line}`)), fine, clusters.middle);
  };
  const { seeds, ...changes } = options.teachers;
  return {
    labelSets,
    teacher: (seed) => train({ ...changes, seed }, null, `teacher ${seeds.indexOf(seed) + 1}`),
    student: (teachers) => {
      const networks = teachers.map((network) => new Network(network, vocabulary.fine + lexemes, vocabulary.tags));
      return train({}, networks.length > 0 ? new Teachers(networks) : null, 'parser');
    },
  };
}

/** How often each of the words known one by one occurs, and its fine group. */
function wordsOf(examples: readonly ParserExample[], count: number, groups: number): { uses: Uint32Array; fine: Uint16Array } {
  const uses = new Uint32Array(count);
  const fine = new Uint16Array(count);
  const input = new ParserInput();
  for (const example of examples) {
    example.load(input);
    for (let at = 0; at < input.count * TOKEN_FIELDS; at += TOKEN_FIELDS) {
      const word = input.fields[at + TOKEN.word]! - groups;
      if (word < 0) continue;
      uses[word]!++;
      fine[word] = input.fields[at + TOKEN.fine]!;
    }
  }
  return { uses, fine };
}
