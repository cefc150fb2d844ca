import { ArcLabels } from '../../src/syntax/engine/arcLabels.js';
import { TAGS_BESIDE, type Model } from '../../src/syntax/engine/model.js';
import { Network, type PackedNetwork } from '../../src/syntax/engine/network.js';
import { classTable } from '../../src/syntax/engine/packed.js';
import { ParserInput, TOKEN, TOKEN_FIELDS } from '../../src/syntax/engine/parserInput.js';
import { loadSentence } from '../../src/syntax/engine/syntax.js';
import { Tagger } from '../../src/syntax/engine/tagger.js';
import { lexemeNumbers, normalize, wordHash, WordTable, type Clusters, type HashedNumbers } from '../../src/syntax/engine/words.js';
import type { GoldSentence } from './corpus.js';
import { arcLabelSets } from './arcLabelSets.js';
import { learnLemmaRules } from './lemmaRules.js';
import { partOf, type Material } from './material.js';
import { pack } from './pack.js';
import { packNetwork } from './packNetwork.js';
import { Teachers } from './teachers.js';
import { NetworkTrainer, type ParserExample, type ParserOptions } from './trainNetwork.js';
import { SecondLookTrainer, type SecondLookOptions } from './trainSecondLook.js';
import { trainTagger, type TaggerOptions } from './trainTagger.js';
import { compileArithmetic, VectorMemory } from './vectorMemory.js';
import { meanWeights } from './weights.js';

/** Options of one run, and what is done with several: their weights are averaged, and those below `least` dropped. */
export interface TrainingOptions {
  readonly tagger: Omit<TaggerOptions, 'classes' | 'seed'> & { readonly seeds: readonly number[]; readonly least: number };
  readonly secondLook: SecondLookOptions;
  readonly jackknife: { readonly parts: number; readonly block: number; readonly epochs: number; readonly least: number };
  readonly parser: ParserOptions & {
    readonly leastWord: number;
    /** Networks that the parser's learns from, one for each seed; without any it learns from the treebank itself. */
    readonly teachers: { readonly seeds: readonly number[] } & Pick<ParserOptions, 'epochs' | 'dropout' | 'tokenDropout'>;
  };
}

/** Tags and rivals (see Tagger) of a sentence. */
interface Guess {
  readonly tags: Uint8Array;
  readonly rivals: Uint8Array;
}

type Log = (line: string) => void;

/** Trains all parts of the model, one after the other; what comes out depends on nothing but what goes in. */
export async function trainModel(material: Material, options: TrainingOptions, log: Log): Promise<Model> {
  const { treebank, sentences, tagged, pairs, clusters } = material;
  log(`${treebank.length} sentences, ${sentences.length - treebank.length} changed copies, ${pairs.upos.length} tag pairs`);
  const classes = pairs.upos.length;
  const runs = options.tagger.seeds.map((seed) => {
    const { learner, knowledge } = trainTagger(tagged, pairs.open, clusters, { ...options.tagger, classes, seed });
    return { weights: learner.averaged(), knowledge };
  });
  const { known, allowed } = runs[0]!.knowledge;
  const tagger = pack(meanWeights(runs.map(({ weights }) => weights), classes), classes, options.tagger.least);
  log(`tagger: ${tagger.features.length} features`);
  const secondLookTrainer = new SecondLookTrainer(pairs.upos, options.secondLook);
  const guesses = tagUnseen(material, options, secondLookTrainer, log);
  const secondLook = pack(secondLookTrainer.train(classes), classes, options.secondLook.least);
  log(`second look: ${secondLook.features.length} features`);
  const lexemes = frequentWords(sentences, options.parser.leastWord);
  const examples = parserExamples(material, guesses, new WordTable(known, clusters, lexemes));
  const parser = trainParser(await compileArithmetic(), examples, classes, clusters, lexemes, options.parser, log);
  return { pairUpos: pairs.upos, pairXpos: pairs.xpos, forms: known, clusters, allowed, lemmas: learnLemmaRules(treebank), tagger, secondLook, parser };
}

/** The parsers must learn from tags as wrong as they will meet: each part is tagged by a tagger that has not seen it. The second look learns from the same tags. */
function tagUnseen({ tagged, pairs, clusters }: Material, { tagger: options, jackknife }: TrainingOptions, secondLook: SecondLookTrainer, log: Log): Guess[] {
  const guesses: Guess[] = [];
  const classes = pairs.upos.length;
  let right = 0;
  let count = 0;
  for (let part = 0; part < jackknife.parts; part++) {
    const seen = tagged.filter((sentence) => partOf(sentence, jackknife) !== part);
    const { learner, knowledge } = trainTagger(seen, pairs.open, clusters, { ...options, epochs: jackknife.epochs, classes, seed: 1 });
    const words = new WordTable(knowledge.known, clusters);
    const tagger = new Tagger(words, classTable(pack(learner.averaged(), classes, jackknife.least)), knowledge.allowed, Infinity, null);
    tagged.forEach((sentence, s) => {
      if (partOf(sentence, jackknife) !== part) return;
      const { length } = sentence.forms;
      const guess = { tags: new Uint8Array(length), rivals: new Uint8Array(length) };
      words.reserve(length);
      const ids = Int32Array.from(sentence.forms, (form) => words.id(form));
      tagger.tag(ids, length, guess.tags, guess.rivals);
      secondLook.add(words, ids, tagger, guess.tags, sentence.tags);
      count += length;
      right += guess.tags.filter((tag, i) => pairs.upos[tag] === pairs.upos[sentence.tags[i]!]).length;
      guesses[s] = guess;
    });
  }
  log(`tags of what the tagger has not seen: UPOS ${((100 * right) / count).toFixed(2)} %`);
  return guesses;
}

const parserExamples = ({ sentences, pairs }: Material, guesses: readonly Guess[], words: WordTable): ParserExample[] =>
  sentences.map(({ forms, heads, labels }, s) => ({
    heads,
    labels,
    load: (input) => {
      words.reserve(forms.length);
      const ids = Int32Array.from(forms, (form) => words.id(form));
      loadSentence(input, words, ids, guesses[s]!.tags, guesses[s]!.rivals, forms.length, { pairUpos: pairs.upos, pairXpos: pairs.xpos });
    },
  }));

function trainParser(
  arithmetic: WebAssembly.Module,
  examples: readonly ParserExample[],
  pairs: number,
  clusters: Clusters,
  lexemes: HashedNumbers,
  options: TrainingOptions['parser'],
  log: Log,
): Model['parser'] {
  const labelSets = arcLabelSets(examples, pairs);
  const { uses, fine } = wordsOf(examples, lexemes.hashes.length, clusters.middle.length);
  const vocabulary = { uses, fine: clusters.middle.length, middle: Math.max(...clusters.middle) + 1, tags: pairs + TAGS_BESIDE };
  const arcLabels = new ArcLabels(labelSets);
  const train = (changes: Partial<ParserOptions>, teachers: Teachers | null, name: string): PackedNetwork => {
    const trainer = new NetworkTrainer(new VectorMemory(arithmetic), arcLabels, { ...options, ...changes }, teachers);
    return packNetwork(trainer.train(examples, vocabulary, (line) => log(`${name}: ${line}`)), lexemes.hashes, fine, clusters.middle);
  };
  const { seeds, ...changes } = options.teachers;
  const teachers = seeds.map((seed, t) => new Network(train({ ...changes, seed }, null, `teacher ${t + 1}`), vocabulary.fine, vocabulary.tags));
  return { network: train({}, teachers.length > 0 ? new Teachers(teachers) : null, 'parser'), labelSets };
}

/** Words that occur often enough for the parser to know them one by one, numbered in the order of their hashes. */
function frequentWords(sentences: readonly GoldSentence[], minimum: number): HashedNumbers {
  const uses = new Map<number, number>();
  for (const { forms } of sentences) {
    for (const form of forms) {
      const hash = wordHash(normalize(form));
      uses.set(hash, (uses.get(hash) ?? 0) + 1);
    }
  }
  const hashes = Uint32Array.from([...uses].flatMap(([hash, count]) => (count >= minimum ? [hash] : []))).sort();
  return lexemeNumbers(hashes);
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
