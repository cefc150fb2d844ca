import type { Model } from '../../src/syntax/engine/model.js';
import { LABELS } from '../../src/syntax/engine/names.js';
import { classTable } from '../../src/syntax/engine/packed.js';
import { ParserInput } from '../../src/syntax/engine/parserInput.js';
import { loadSentence } from '../../src/syntax/engine/syntax.js';
import { Tagger } from '../../src/syntax/engine/tagger.js';
import { WordTable } from '../../src/syntax/engine/words.js';
import { learnLemmaRules } from './lemmaRules.js';
import { partOf, type Material } from './material.js';
import { pack } from './pack.js';
import { settleLabels } from './settleLabels.js';
import { ParserTrainer, type ParserExample, type ParserOptions } from './trainParser.js';
import { trainTagger, type TaggerOptions } from './trainTagger.js';
import { meanWeights, relativeToFirst, type Weights } from './weights.js';

/** Options of one run, and what is done with several: their weights are averaged, and those below `least…` dropped. */
export interface TrainingOptions {
  readonly tagger: Omit<TaggerOptions, 'classes' | 'seed'> & { readonly seeds: readonly number[]; readonly least: number };
  readonly jackknife: { readonly parts: number; readonly block: number; readonly epochs: number; readonly least: number };
  readonly parser: Omit<ParserOptions, 'seed'> & { readonly seeds: readonly number[]; readonly leastMove: number; readonly leastLabel: number };
}

/** Tags and rivals (see Tagger) of a sentence. */
interface Guess {
  readonly tags: Uint8Array;
  readonly rivals: Uint8Array;
}

type Log = (line: string) => void;

const MOVES = 3;

/** Trains all parts of the model, one after the other; what comes out depends on nothing but what goes in. */
export function trainModel(material: Material, options: TrainingOptions, log: Log): Model {
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
  const guesses = tagUnseen(material, options, log);
  const examples = parserExamples(material, guesses, new WordTable(known, clusters));
  const parser = trainParsers(examples, classes, options.parser, log);
  return { pairUpos: pairs.upos, pairXpos: pairs.xpos, forms: known, clusters, allowed, lemmas: learnLemmaRules(treebank), tagger, parser };
}

/** The parsers must learn from tags as wrong as they will meet: each part is tagged by a tagger that has not seen it. */
function tagUnseen({ tagged, pairs, clusters }: Material, { tagger: options, jackknife }: TrainingOptions, log: Log): Guess[] {
  const guesses: Guess[] = [];
  const classes = pairs.upos.length;
  let right = 0;
  let count = 0;
  for (let part = 0; part < jackknife.parts; part++) {
    const seen = tagged.filter((sentence) => partOf(sentence, jackknife) !== part);
    const { learner, knowledge } = trainTagger(seen, pairs.open, clusters, { ...options, epochs: jackknife.epochs, classes, seed: 1 });
    const words = new WordTable(knowledge.known, clusters);
    const tagger = new Tagger(words, classTable(pack(learner.averaged(), classes, jackknife.least)), knowledge.allowed, Infinity);
    tagged.forEach((sentence, s) => {
      if (partOf(sentence, jackknife) !== part) return;
      const { length } = sentence.forms;
      const guess = { tags: new Uint8Array(length), rivals: new Uint8Array(length) };
      words.reserve(length);
      tagger.tag(Int32Array.from(sentence.forms, (form) => words.id(form)), length, guess.tags, guess.rivals);
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

function trainParsers(examples: readonly ParserExample[], pairs: number, options: TrainingOptions['parser'], log: Log): Model['parser'] {
  const settled = settleLabels(examples, pairs);
  const moveRuns: Weights[] = [];
  const labelRuns: Weights[] = [];
  for (const seed of options.seeds) {
    const { moves, labels } = new ParserTrainer(new ParserInput(), settled, { ...options, seed }).train(examples);
    moveRuns.push(moves.averaged());
    labelRuns.push(labels.averaged());
    log(`parser trained with seed ${seed}`);
  }
  const moves = pack(relativeToFirst(meanWeights(moveRuns, MOVES), MOVES), MOVES, options.leastMove);
  const labels = pack(meanWeights(labelRuns, LABELS.length), LABELS.length, options.leastLabel);
  log(`parser: ${moves.features.length} features of moves, ${labels.features.length} of labels`);
  return { moves, labels, settled };
}
