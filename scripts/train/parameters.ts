/** How Adam (Kingma and Ba 2015) forgets earlier slopes and squares of slopes. */
const MEAN_KEPT = 0.9;
const SQUARE_KEPT = 0.995;
const LEAST = 1e-8;

/** A matrix of weights that Adam changes: in each step only the rows that had a part in it. */
export class Parameters {
  readonly values: Float64Array;
  /** The slope of what is to become small, summed since the last step. */
  readonly slopes: Float64Array;
  private readonly means: Float64Array;
  private readonly squares: Float64Array;
  private readonly isTouched: Uint8Array;
  private readonly touched: number[] = [];
  /** What of the first mean and square is still left after the steps so far. */
  private meanLeft = 1;
  private squareLeft = 1;

  /** @param spread the weights begin between -spread and spread */
  constructor(
    readonly rows: number,
    readonly columns: number,
    spread: number,
    random: () => number,
  ) {
    this.values = new Float64Array(rows * columns).map(() => (random() * 2 - 1) * spread);
    this.slopes = new Float64Array(rows * columns);
    this.means = new Float64Array(rows * columns);
    this.squares = new Float64Array(rows * columns);
    this.isTouched = new Uint8Array(rows);
  }

  /** Where a row begins whose slopes are about to be changed. */
  touch(row: number): number {
    if (this.isTouched[row] === 0) {
      this.isTouched[row] = 1;
      this.touched.push(row);
    }
    return row * this.columns;
  }

  /** Adds a row of slopes. */
  add(row: number, slopes: Float64Array, from: number): void {
    for (let k = 0, at = this.touch(row); k < this.columns; k++, at++) this.slopes[at]! += slopes[from + k]!;
  }

  /** Makes one step against the slopes and sets them to 0. */
  step(rate: number): void {
    const { values, slopes, means, squares, columns } = this;
    this.meanLeft *= MEAN_KEPT;
    this.squareLeft *= SQUARE_KEPT;
    const pace = (rate * Math.sqrt(1 - this.squareLeft)) / (1 - this.meanLeft);
    for (const row of this.touched) {
      this.isTouched[row] = 0;
      for (let at = row * columns, end = at + columns; at < end; at++) {
        const slope = slopes[at]!;
        const mean = (means[at] = MEAN_KEPT * means[at]! + (1 - MEAN_KEPT) * slope);
        const square = (squares[at] = SQUARE_KEPT * squares[at]! + (1 - SQUARE_KEPT) * slope * slope);
        values[at]! -= (pace * mean) / (Math.sqrt(square) + LEAST);
        slopes[at] = 0;
      }
    }
    this.touched.length = 0;
  }
}
