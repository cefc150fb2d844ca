import { PANEL, toPanels, type Arithmetic, type Memory } from './arithmetic/index.js';

/** Weights are at most this, so that what is summed stays within 32 bits: that is some thirty steps to a point. */
const LARGEST = 4095;
const CEILING = 127;

/** The product of vectors of 16-bit numbers with the rows of a matrix, rounded to 16-bit numbers. */
export class Projection {
  /** Numbers of a result: the rows, up to a multiple of PANEL. */
  readonly rows: number;
  private readonly panels: Int16Array;
  private readonly added: Int32Array;
  private readonly work: Int32Array;
  private readonly shift: number;
  private readonly panelBytes: number;

  /** Bytes that the constructor takes of the memory, alignment left out. */
  static bytes(rows: number, columns: number): number {
    return (rows + PANEL) * (2 * columns + 4) + 4 * PANEL;
  }

  /**
   * @param points the matrix row by row
   * @param columns a multiple of 4
   * @param unit what a point of the matrix and one in a vector together are in the result
   * @param biases what comes to the result of each row
   */
  constructor(
    private readonly arithmetic: Arithmetic,
    memory: Memory,
    points: Int8Array,
    private readonly columns: number,
    unit: number,
    biases: readonly number[] = [],
  ) {
    const rows = (this.rows = Math.ceil(points.length / columns / PANEL) * PANEL);
    let shift = 0;
    while (CEILING * unit * 2 ** (shift + 1) <= LARGEST && shift < 24) shift++;
    this.shift = shift;
    const full = new Int8Array(rows * columns);
    full.set(points);
    this.panels = memory.shorts(full.length);
    toPanels(full, columns, unit * 2 ** shift, this.panels);
    this.panelBytes = 2 * PANEL * columns;
    const half = (1 << shift) >> 1;
    this.added = memory.integers(rows).fill(half);
    biases.forEach((bias, row) => (this.added[row] = Math.round(bias * 2 ** shift) + half));
    this.work = memory.integers(PANEL);
  }

  /**
   * Multiplies `count` vectors that follow each other, given by where the first begins in the memory, with rows of the matrix.
   *
   * @param first the first of the rows, a multiple of PANEL
   * @param out receives a result for each vector, one behind the other
   */
  multiply(vectors: number, count: number, out: number, first = 0, rows = this.rows): void {
    const { arithmetic, panels, panelBytes, added, work, shift, columns } = this;
    arithmetic.project(vectors, count, columns / 2, panels.byteOffset + (first / PANEL) * panelBytes, rows, added.byteOffset + 4 * first, shift, out, work.byteOffset);
  }
}
