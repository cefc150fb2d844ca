import { TAGGER_FEATURES, TaggerFeatures } from '../../src/syntax/engine/taggerFeatures.js';
import { WORD, WORD_FIELDS, WordTable, type Clusters } from '../../src/syntax/engine/words.js';
import { FrequentFeatures, Learner } from './learner.js';
import { seeded, shuffle } from './random.js';
import { formKnowledge, ListNumbers, type FormKnowledge, type TaggedForms } from './tagset.js';

export interface TaggerOptions {
  readonly classes: number;
  readonly epochs: number;
  readonly minimum: number;
  readonly seed: number;
  /** A choice that wins by less than this is corrected as if it had been wrong. */
  readonly margin: number;
  /** Parts into which the text is cut to gather the knowledge of forms from the others. */
  readonly parts: number;
  /** The parts take turns after so many sentences, so that each has something of all kinds of text. */
  readonly block: number;
}

interface Part {
  readonly words: WordTable;
  readonly extractor: TaggerFeatures;
}

/**
 * Trains the tagger as an averaged perceptron that sees its own earlier choices.
 *
 * @param open tags that any word may have
 */
export function trainTagger(corpus: readonly TaggedForms[], open: readonly number[], clusters: Clusters, options: TaggerOptions): { learner: Learner; knowledge: FormKnowledge } {
  const classes = new ListNumbers();
  const sets = new ListNumbers(open);
  const partOf = (s: number): number => Math.floor(corpus[s]!.origin / options.block) % options.parts;
  formKnowledge(corpus, classes, sets);
  const parts: Part[] = [];
  for (let k = 0; k < options.parts; k++) {
    const others = options.parts === 1 ? corpus : corpus.filter((_, s) => partOf(s) !== k);
    const words = new WordTable(formKnowledge(others, classes, sets).known, clusters);
    parts.push({ words, extractor: new TaggerFeatures(words) });
  }
  const knowledge = formKnowledge(corpus, classes, sets);
  const idsOf = (words: WordTable, forms: readonly string[]): Int32Array => {
    words.reserve(forms.length);
    return Int32Array.from(forms, (form) => words.id(form));
  };
  const frequent = new FrequentFeatures(options.minimum);
  corpus.forEach(({ forms, tags }, s) => {
    const { words, extractor } = parts[partOf(s)]!;
    extractor.load(idsOf(words, forms), forms.length);
    for (let i = 0; i < forms.length; i++) {
      extractor.extractWord(i);
      extractor.extractContext(i, i > 0 ? tags[i - 1]! : -1, i > 1 ? tags[i - 2]! : -1);
      frequent.add(extractor.features, TAGGER_FEATURES);
    }
  });
  const learner = new Learner(options.classes, frequent.features);
  const random = seeded(options.seed);
  const order = corpus.map((_, s) => s);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    for (const s of order) {
      const { words, extractor } = parts[partOf(s)]!;
      const { forms, tags } = corpus[s]!;
      const ids = idsOf(words, forms);
      extractor.load(ids, forms.length);
      let previous = -1;
      let beforePrevious = -1;
      for (let i = 0; i < forms.length; i++) {
        const gold = tags[i]!;
        const candidates = knowledge.allowed[words.fields[ids[i]! * WORD_FIELDS + WORD.allowed]!]!;
        let guess = candidates[0]!;
        if (candidates.length !== 1) {
          extractor.extractWord(i);
          extractor.extractContext(i, previous, beforePrevious);
          learner.find(extractor.features, TAGGER_FEATURES);
          learner.score(TAGGER_FEATURES);
          guess = best(learner.scores, candidates, -1);
          const rival = guess === gold ? best(learner.scores, candidates, gold) : guess;
          if (learner.scores[gold]! - learner.scores[rival]! <= options.margin) learner.update(TAGGER_FEATURES, gold, rival);
          learner.tick();
        }
        beforePrevious = previous;
        previous = guess;
      }
    }
  }
  return { learner, knowledge };
}

/** The class with the highest score among the candidates, `except` left out. */
function best(scores: Float32Array, candidates: Uint8Array, except: number): number {
  let guess = -1;
  for (const c of candidates) if (c !== except && (guess < 0 || scores[c]! > scores[guess]!)) guess = c;
  return guess;
}
