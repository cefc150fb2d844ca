/** Gradient descent that keeps a running mean of slopes and of their squares for each weight (Adam; Kingma and Ba 2015). */

const DECAY = { first: 0.9, second: 0.999 } as const;
const LEAST = 1e-8;

export class Descent {
  readonly weights: Float64Array;
  private readonly first: Float64Array;
  private readonly second: Float64Array;
  private steps = 0;

  constructor(size: number) {
    this.weights = new Float64Array(size);
    this.first = new Float64Array(size);
    this.second = new Float64Array(size);
  }

  /** @param slopes of what is to become small, by weight, penalties included */
  step(slopes: Float64Array, rate: number): void {
    const at = ++this.steps;
    for (let i = 0; i < this.weights.length; i++) {
      const slope = slopes[i]!;
      this.first[i] = DECAY.first * this.first[i]! + (1 - DECAY.first) * slope;
      this.second[i] = DECAY.second * this.second[i]! + (1 - DECAY.second) * slope * slope;
      this.weights[i]! -= (rate * this.first[i]!) / (1 - DECAY.first ** at) / (Math.sqrt(this.second[i]! / (1 - DECAY.second ** at)) + LEAST);
    }
  }
}
