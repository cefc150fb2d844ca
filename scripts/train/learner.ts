import type { Weights } from './weights.js';

/** Finds the features that are frequent enough to be learnt. Counting is approximate: by hash, in bytes. */
export class FrequentFeatures {
  private readonly counts = new Uint8Array(1 << 26);
  private readonly found: number[] = [];

  /** @param minimum how often a feature must be counted, at most 255 */
  constructor(private readonly minimum: number) {}

  add(features: Int32Array, count: number): void {
    const { counts, minimum } = this;
    for (let f = 0; f < count; f++) {
      const at = Math.imul(features[f]!, 0x9e3779b1) >>> 6;
      if (counts[at]! < minimum && ++counts[at]! === minimum) this.found.push(features[f]!);
    }
  }

  get features(): Int32Array {
    return Int32Array.from(this.found);
  }
}

/** No row: what is looked up in place of features that are not learnt. */
const NONE = -1;

/** Averaged perceptron over hashed features: a row of weights per feature, one per class. */
export class Learner {
  /** Row of each looked-up feature, NONE for those that are not learnt. */
  readonly rows = new Int32Array(512);
  readonly scores: Float32Array;
  /** Feature and row side by side, searched linearly. */
  private readonly places: Int32Array;
  /** Per row the weights of all classes, then what averages them: each change times the step at which it came. */
  private readonly weights: Float32Array;
  private steps = 1;

  /** @param features those to learn, without doubles */
  constructor(
    readonly classes: number,
    private readonly features: Int32Array,
  ) {
    this.scores = new Float32Array(classes);
    this.weights = new Float32Array(2 * classes * features.length);
    let size = 16;
    while (size < features.length * 2) size *= 2;
    this.places = new Int32Array(size * 2).fill(NONE);
    features.forEach((feature, row) => {
      let at = this.start(feature);
      while (this.places[at + 1] !== NONE) at = (at + 2) & (this.places.length - 1);
      this.places[at] = feature;
      this.places[at + 1] = row;
    });
  }

  /** Looks features up; `score` and `update` then speak of them. */
  find(features: Int32Array, count: number): void {
    for (let f = 0; f < count; f++) this.rows[f] = this.row(features[f]!);
  }

  score(count: number): void {
    const { rows, scores, weights, classes } = this;
    scores.fill(0);
    for (let f = 0; f < count; f++) {
      const row = rows[f]!;
      if (row < 0) continue;
      for (let c = 0, at = 2 * row * classes; c < classes; c++, at++) scores[c]! += weights[at]!;
    }
  }

  /** Moves the weights of the found features towards class `good` and away from class `bad`. */
  update(count: number, good: number, bad: number): void {
    const { rows, weights, classes, steps } = this;
    for (let f = 0; f < count; f++) {
      const row = rows[f]!;
      if (row < 0) continue;
      const at = 2 * row * classes;
      weights[at + good]! += 1;
      weights[at + bad]! -= 1;
      weights[at + classes + good]! += steps;
      weights[at + classes + bad]! -= steps;
    }
  }

  /** Counts one decision; averages are taken over decisions. */
  tick(): void {
    this.steps++;
  }

  /** The features that have rows and their averaged weights, row by row. */
  averaged(): Weights {
    const { features, classes, steps } = this;
    const weights = new Float32Array(features.length * classes);
    for (let row = 0; row < features.length; row++) {
      for (let c = 0, at = 2 * row * classes; c < classes; c++, at++) {
        weights[row * classes + c] = this.weights[at]! - this.weights[at + classes]! / steps;
      }
    }
    return { features, weights };
  }

  private start(feature: number): number {
    const hash = Math.imul(feature, 0x9e3779b1);
    return ((hash ^ (hash >>> 15)) << 1) & (this.places.length - 1);
  }

  private row(feature: number): number {
    const { places } = this;
    const mask = places.length - 1;
    let at = this.start(feature);
    while (places[at] !== feature && places[at + 1] !== NONE) at = (at + 2) & mask;
    return places[at + 1]!;
  }
}
