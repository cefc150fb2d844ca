import type { Arithmetic, Memory } from './arithmetic/index.js';
import type { PackedMatrix } from './matrix.js';

/** The value of a hidden unit that one point of a vector stands for; sums wrap around at 2¹⁵ points. */
export const POINT = 1 / 512;

/**
 * Rounds values of hidden units to points and writes them two to an integer, the second in the upper half.
 *
 * @param values whole numbers, of `unit` each
 */
export function pairUp(values: Int32Array | Int8Array, unit: number, from: number, store: Int32Array, to: number, lanes: number): void {
  const points = unit / POINT;
  for (let lane = 0, at = from; lane < lanes; lane++, at += 2) {
    store[to + lane] = (Math.round(values[at]! * points) + (Math.round(values[at + 1]! * points) << 16)) | 0;
  }
}

/** How many vectors are remembered. */
const MOST_KNOWN = 1 << 16;

/**
 * What the traits of tokens mean for the hidden units in each role: vectors of pairs (see `pairUp`), computed when they are
 * first asked for and then remembered. When there are too many all are forgotten, so that memory stays bounded.
 */
export class TraitVectors {
  private readonly roles: number;
  private readonly width: number;
  private readonly store: Int32Array;
  private readonly storeAt: number;
  /** Number of the vector of each trait in each role, counted from 1; 0 for those not known. */
  private readonly numbers: Int32Array;
  private readonly most: number;
  private known = 0;
  /** The trait asked for, what each role makes of traits (a row for each hidden unit), and what comes out. */
  private readonly trait: Int16Array;
  private readonly weights: Int16Array;
  private readonly sums: Int32Array;
  private readonly units: Uint8Array;

  /** Bytes that the constructor takes of the memory. */
  static bytes(traits: PackedMatrix, weights: PackedMatrix, most = MOST_KNOWN): number {
    const width = weights.columns;
    return 2 * (Math.min((traits.rows * weights.rows) / traits.columns, most) * width + weights.points.length + traits.columns) + 5 * width;
  }

  /**
   * @param traits a row for each trait
   * @param matrix for each role as many rows as traits have columns
   * @param most how many vectors to remember
   */
  constructor(
    private readonly arithmetic: Arithmetic,
    memory: Memory,
    private readonly traits: PackedMatrix,
    private readonly matrix: PackedMatrix,
    most = MOST_KNOWN,
  ) {
    const { columns } = traits;
    const width = (this.width = matrix.columns);
    this.roles = matrix.rows / columns;
    this.numbers = new Int32Array(traits.rows * this.roles);
    this.most = Math.min(this.numbers.length, most);
    this.store = memory.integers((this.most * width) / 2);
    // Numbers begin at 1.
    this.storeAt = this.store.byteOffset - 2 * width;
    this.trait = memory.shorts(columns);
    this.weights = memory.shorts(matrix.points.length);
    for (let row = 0; row < matrix.rows; row++) {
      const at = Math.floor(row / columns) * width * columns + (row % columns);
      for (let h = 0; h < width; h++) this.weights[at + h * columns] = matrix.points[row * width + h]!;
    }
    this.sums = memory.integers(width);
    this.units = memory.bytes(width);
    this.units.forEach((_, h, units) => (units[h] = h));
  }

  /** Makes room for `count` more vectors; where vectors began before may be invalid afterwards. */
  reserve(count: number): void {
    if (this.known + count <= this.most || this.most === this.numbers.length) return;
    this.numbers.fill(0);
    this.known = 0;
  }

  /** Where the vector of a trait in a role begins in the memory, in bytes; at most as many new ones as room was made for. */
  start(trait: number, role: number): number {
    const place = trait * this.roles + role;
    return this.storeAt + (this.numbers[place] || this.fill(trait, role, place)) * this.width * 2;
  }

  /** Computes a vector and returns its number. */
  private fill(trait: number, role: number, place: number): number {
    const { arithmetic, traits, matrix, width, sums, units, weights } = this;
    const { columns } = traits;
    this.trait.set(traits.points.subarray(trait * columns, (trait + 1) * columns));
    const ofRole = weights.byteOffset + 2 * role * width * columns;
    arithmetic.products(units.byteOffset, width, 0, this.trait.byteOffset, ofRole, sums.byteOffset, columns);
    pairUp(sums, traits.unit * matrix.unit, 0, this.store, (this.known * width) / 2, width / 2);
    return (this.numbers[place] = ++this.known);
  }
}
