/** Counts of features, kept approximately: hashed to bytes that stop at 255. */
export class FeatureCounts {
  private readonly counts = new Uint8Array(1 << 26);

  add(features: Int32Array, count: number): void {
    const { counts } = this;
    for (let f = 0; f < count; f++) {
      const at = Math.imul(features[f]!, 0x9e3779b1) >>> 6;
      if (counts[at]! < 255) counts[at]!++;
    }
  }

  of(feature: number): number {
    return this.counts[Math.imul(feature, 0x9e3779b1) >>> 6]!;
  }
}

/** Averaged perceptron over hashed features: a row of weights per feature, one per class. */
export class Learner {
  /** Row of each looked-up feature, -1 for those too rare to have one. */
  readonly rows = new Int32Array(512);
  readonly scores: Float32Array;
  private keys = new Int32Array(1 << 20);
  private places = new Int32Array(1 << 20).fill(-1);
  private weights: Float32Array;
  private totals: Float32Array;
  private size = 0;
  private steps = 1;

  /**
   * @param minimum how often a feature must have been counted to get a row
   */
  constructor(
    readonly classes: number,
    private readonly counts: FeatureCounts,
    private readonly minimum: number,
  ) {
    this.scores = new Float32Array(classes);
    this.weights = new Float32Array(classes << 16);
    this.totals = new Float32Array(classes << 16);
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
      for (let c = 0, at = row * classes; c < classes; c++, at++) scores[c]! += weights[at]!;
    }
  }

  /** Moves the weights of the found features towards class `good` and away from class `bad`. */
  update(count: number, good: number, bad: number): void {
    const { rows, weights, totals, classes, steps } = this;
    for (let f = 0; f < count; f++) {
      const row = rows[f]!;
      if (row < 0) continue;
      weights[row * classes + good]! += 1;
      weights[row * classes + bad]! -= 1;
      totals[row * classes + good]! += steps;
      totals[row * classes + bad]! -= steps;
    }
  }

  /** Counts one decision; averages are taken over decisions. */
  tick(): void {
    this.steps++;
  }

  /** The features that have rows and their averaged weights, row by row. */
  averaged(): { features: Int32Array; weights: Float32Array } {
    const features = new Int32Array(this.size);
    for (let p = 0; p < this.places.length; p++) if (this.places[p]! >= 0) features[this.places[p]!] = this.keys[p]!;
    const weights = new Float32Array(this.size * this.classes);
    for (let i = 0; i < weights.length; i++) weights[i] = this.weights[i]! - this.totals[i]! / this.steps;
    return { features, weights };
  }

  /** The mean of the averaged weights of learners of the same classes. */
  static mean(learners: readonly Learner[]): { features: Int32Array; weights: Float32Array } {
    const [first, ...others] = learners.map((learner) => learner.averaged());
    if (!first || others.length === 0) return first ?? { features: new Int32Array(0), weights: new Float32Array(0) };
    const classes = learners[0]!.classes;
    const rows = new Map<number, number>();
    for (const { features } of [first, ...others]) for (const feature of features) if (!rows.has(feature)) rows.set(feature, rows.size);
    const weights = new Float32Array(rows.size * classes);
    for (const run of [first, ...others]) {
      run.features.forEach((feature, row) => {
        const at = rows.get(feature)! * classes;
        for (let c = 0; c < classes; c++) weights[at + c]! += run.weights[row * classes + c]! / learners.length;
      });
    }
    return { features: Int32Array.from(rows.keys()), weights };
  }

  private row(feature: number): number {
    const mask = this.keys.length - 1;
    let at = Math.imul(feature, 0x9e3779b1) & mask;
    at = (at ^ (feature >>> 12)) & mask;
    while (this.places[at]! >= 0) {
      if (this.keys[at] === feature) return this.places[at]!;
      at = (at + 1) & mask;
    }
    if (this.counts.of(feature) < this.minimum) return -1;
    this.keys[at] = feature;
    this.places[at] = this.size++;
    const row = this.places[at]!;
    if (this.size * this.classes >= this.weights.length) this.growRows();
    if (this.size * 2 > this.keys.length) this.growKeys();
    return row;
  }

  private growRows(): void {
    const grow = (old: Float32Array): Float32Array => {
      const bigger = new Float32Array(Math.ceil(old.length * 1.6));
      bigger.set(old);
      return bigger;
    };
    this.weights = grow(this.weights);
    this.totals = grow(this.totals);
  }

  private growKeys(): void {
    const { keys, places } = this;
    this.keys = new Int32Array(keys.length * 2);
    this.places = new Int32Array(keys.length * 2).fill(-1);
    const mask = this.keys.length - 1;
    for (let p = 0; p < keys.length; p++) {
      if (places[p]! < 0) continue;
      let at = Math.imul(keys[p]!, 0x9e3779b1) & mask;
      at = (at ^ (keys[p]! >>> 12)) & mask;
      while (this.places[at]! >= 0) at = (at + 1) & mask;
      this.keys[at] = keys[p]!;
      this.places[at] = places[p]!;
    }
  }
}
