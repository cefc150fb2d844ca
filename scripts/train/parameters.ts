import type { VectorArithmetic, VectorMemory } from './vectorMemory.js';

/** How Adam (Kingma and Ba 2015) forgets earlier slopes and squares of slopes. */
const MEAN_KEPT = 0.9;
const SQUARE_KEPT = 0.995;
const LEAST = 1e-8;

/** A matrix of weights that Adam changes: in each step only the rows that had a part in it. Addresses are in bytes. */
export class Parameters {
  readonly values: Float32Array;
  /** The slope of what is to become small, summed since the last step. */
  readonly slopes: Float32Array;
  private readonly means: Float32Array;
  private readonly squares: Float32Array;
  private readonly arithmetic: VectorArithmetic;
  private readonly isTouched: Uint8Array;
  private readonly touched: number[] = [];
  /** What of the first mean and square is still left after the steps so far. */
  private meanLeft = 1;
  private squareLeft = 1;

  /**
   * @param columns a multiple of four
   * @param spread the weights begin between -spread and spread
   */
  constructor(
    memory: VectorMemory,
    readonly rows: number,
    readonly columns: number,
    spread: number,
    random: () => number,
  ) {
    const count = rows * columns;
    this.arithmetic = memory.arithmetic;
    this.values = memory.floats(count);
    this.slopes = memory.floats(count);
    this.means = memory.floats(count);
    this.squares = memory.floats(count);
    for (let i = 0; i < count; i++) this.values[i] = (random() * 2 - 1) * spread;
    this.isTouched = new Uint8Array(rows);
  }

  /** Where a row begins. */
  address(row: number): number {
    return this.values.byteOffset + 4 * row * this.columns;
  }

  /** Where the slopes of a row begin. */
  slopeAddress(row: number): number {
    return this.slopes.byteOffset + 4 * row * this.columns;
  }

  /** Where the slopes of a row begin that are about to be changed. */
  touch(row: number): number {
    if (this.isTouched[row] === 0) {
      this.isTouched[row] = 1;
      this.touched.push(row);
    }
    return this.slopeAddress(row);
  }

  /** Touches all rows and returns where the slopes of the first begin. */
  touchAll(): number {
    for (let row = 0; row < this.rows; row++) this.touch(row);
    return this.slopeAddress(0);
  }

  /** Makes one step against the slopes and sets them to 0. */
  step(rate: number): void {
    const { values, slopes, means, squares, columns } = this;
    this.meanLeft *= MEAN_KEPT;
    this.squareLeft *= SQUARE_KEPT;
    const pace = (rate * Math.sqrt(1 - this.squareLeft)) / (1 - this.meanLeft);
    for (const row of this.touched) {
      this.isTouched[row] = 0;
      const at = 4 * row * columns;
      this.arithmetic.adam(values.byteOffset + at, slopes.byteOffset + at, means.byteOffset + at, squares.byteOffset + at, columns, pace, MEAN_KEPT, SQUARE_KEPT, LEAST);
    }
    this.touched.length = 0;
  }
}
