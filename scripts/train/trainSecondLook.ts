import { FIRST_LOOK, isOpenToSecondLook } from '../../src/syntax/engine/secondLook.js';
import { SECOND_LOOK_FEATURES, SecondLookFeatures } from '../../src/syntax/engine/secondLookFeatures.js';
import type { Tagger } from '../../src/syntax/engine/tagger.js';
import type { WordTable } from '../../src/syntax/engine/words.js';
import { FrequentFeatures } from './learner.js';
import { seeded, shuffle } from './random.js';
import { exponential } from './softmax.js';
import type { Weights } from './weights.js';

export interface SecondLookOptions {
  readonly epochs: number;
  /** How often a feature must occur to be learnt. */
  readonly minimum: number;
  readonly seed: number;
  /** Words whose two best tags lie further apart are not learnt from, in weight units of the tagger. */
  readonly doubtful: number;
  /** Share of a word's features that are left out each time while learning. */
  readonly dropout: number;
  readonly rate: number;
  /** By what share of themselves weights shrink with each step. */
  readonly decay: number;
  /** Weights smaller than this are not kept. */
  readonly least: number;
}

/** A word in doubt: its features, the right one of its two best tags and the wrong one, and how far the first look was for the right one. */
interface Case {
  readonly features: Int32Array;
  readonly right: number;
  readonly wrong: number;
  readonly lead: number;
}

/** Squares of slopes begin with this. */
const FIRST_SQUARE = 0.01;

/** Farther scores change nothing any more. */
const SURE = 20;

/** Gathers words in doubt from sentences that the tagger has not seen, and learns to decide between their two best tags. */
export class SecondLookTrainer {
  private readonly cases: Case[] = [];
  private readonly frequent: FrequentFeatures;

  /** @param upos UPOS id of each tag */
  constructor(
    private readonly upos: Uint8Array,
    private readonly options: SecondLookOptions,
  ) {
    this.frequent = new FrequentFeatures(options.minimum);
  }

  /** Takes in a sentence that a tagger has just tagged without a second look. */
  add(words: WordTable, ids: Int32Array, { seconds, leads }: Tagger, tags: Uint8Array, gold: Uint8Array): void {
    const extractor = new SecondLookFeatures(words, this.upos);
    for (let i = 0; i < tags.length; i++) {
      const [best, second, right] = [tags[i]!, seconds[i]!, gold[i]!];
      if (leads[i]! > this.options.doubtful || (right !== best && right !== second) || !isOpenToSecondLook(this.upos, best, second)) continue;
      extractor.extract(ids, tags, tags.length, i, second, leads[i]!);
      this.frequent.add(extractor.features, SECOND_LOOK_FEATURES);
      const features = extractor.features.slice();
      this.cases.push(right === best ? { features, right, wrong: second, lead: leads[i]! } : { features, right, wrong: best, lead: -leads[i]! });
    }
  }

  /**
   * Logistic regression by AdaGrad (Duchi, Hazan and Singer 2011); the mean of the later half of the epochs.
   *
   * @param classes number of tags
   */
  train(classes: number): Weights {
    const { cases } = this;
    const { epochs, seed } = this.options;
    const { features } = this.frequent;
    const rowOf = new Map(Array.from(features, (feature, row) => [feature, row]));
    const rows = cases.map((one) => Array.from(one.features, (feature) => rowOf.get(feature) ?? -1).filter((row) => row >= 0));
    const weights = new Float32Array(features.length * classes);
    const squares = new Float32Array(weights.length).fill(FIRST_SQUARE);
    const sums = new Float32Array(weights.length);
    const random = seeded(seed);
    const order = cases.map((_, c) => c);
    const averagedFrom = Math.floor(epochs / 2);
    for (let epoch = 0; epoch < epochs; epoch++) {
      shuffle(order, random);
      for (const c of order) this.learn(cases[c]!, rows[c]!, classes, weights, squares, random);
      if (epoch >= averagedFrom) for (let w = 0; w < sums.length; w++) sums[w]! += weights[w]!;
    }
    return { features, weights: sums.map((sum) => sum / (epochs - averagedFrom)) };
  }

  private learn({ right, wrong, lead }: Case, rows: readonly number[], classes: number, weights: Float32Array, squares: Float32Array, random: () => number): void {
    const { dropout, rate, decay } = this.options;
    const scale = 1 / (1 - dropout);
    const kept = rows.filter(() => random() >= dropout);
    let ahead = FIRST_LOOK * lead;
    for (const row of kept) ahead += scale * (weights[row * classes + right]! - weights[row * classes + wrong]!);
    const error = scale / (1 + exponential(Math.max(-SURE, Math.min(SURE, ahead))));
    for (const row of kept) {
      for (const [at, slope] of [[row * classes + right, error], [row * classes + wrong, -error]] as const) {
        const step = slope - decay * weights[at]!;
        squares[at]! += step * step;
        weights[at]! += (rate * step) / Math.sqrt(squares[at]!);
      }
    }
  }
}
