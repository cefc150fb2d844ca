import { TAGGER_FEATURES, TaggerFeatures } from '../../src/syntax/engine/taggerFeatures.js';
import { WORD, WORD_FIELDS, WordTable } from '../../src/syntax/engine/words.js';
import { FeatureCounts, Learner } from './learner.js';
import { seeded, shuffle } from './random.js';
import type { FormKnowledge } from './tagset.js';

export interface TaggerOptions {
  readonly classes: number;
  readonly epochs: number;
  readonly minimum: number;
  readonly seed: number;
}

export interface TaggedForms {
  readonly forms: readonly string[];
  readonly tags: Uint8Array;
}

/** Trains the tagger as an averaged perceptron that sees its own earlier choices. */
export function trainTagger(corpus: readonly TaggedForms[], knowledge: FormKnowledge, options: TaggerOptions): Learner {
  const words = new WordTable(knowledge.known);
  const extractor = new TaggerFeatures(words);
  const counts = new FeatureCounts();
  const idsOf = (forms: readonly string[]): Int32Array => {
    words.reserve(forms.length);
    return Int32Array.from(forms, (form) => words.id(form));
  };
  for (const { forms, tags } of corpus) {
    extractor.load(idsOf(forms), forms.length);
    for (let i = 0; i < forms.length; i++) {
      extractor.extract(i, i > 0 ? tags[i - 1]! : -1, i > 1 ? tags[i - 2]! : -1);
      counts.add(extractor.features, TAGGER_FEATURES);
    }
  }
  const learner = new Learner(options.classes, counts, options.minimum);
  const random = seeded(options.seed);
  const order = corpus.map((_, s) => s);
  let errs = 0; for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random); console.log(errs); errs = 0;
    for (const s of order) {
      const { forms, tags } = corpus[s]!;
      const ids = idsOf(forms);
      extractor.load(ids, forms.length);
      let previous = -1;
      let beforePrevious = -1;
      for (let i = 0; i < forms.length; i++) {
        const gold = tags[i]!;
        const candidates = knowledge.allowed[words.fields[ids[i]! * WORD_FIELDS + WORD.allowed]!]!;
        let guess = gold;
        if (candidates.length !== 1) {
          extractor.extract(i, previous, beforePrevious);
          learner.find(extractor.features, TAGGER_FEATURES);
          learner.score(TAGGER_FEATURES);
          guess = best(learner.scores, candidates);
          if (guess !== gold) {errs++; learner.update(TAGGER_FEATURES, gold, guess);}
          learner.tick();
        }
        beforePrevious = previous;
        previous = guess;
      }
    }
  }
  return learner;
}

function best(scores: Float32Array, candidates: Uint8Array): number {
  if (candidates.length === 0) {
    let guess = 0;
    for (let c = 1; c < scores.length; c++) if (scores[c]! > scores[guess]!) guess = c;
    return guess;
  }
  let guess = candidates[0]!;
  for (const c of candidates) if (scores[c]! > scores[guess]!) guess = c;
  return guess;
}
