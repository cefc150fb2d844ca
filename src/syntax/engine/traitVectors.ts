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

/**
 * What the traits of tokens mean for the hidden units in each role: vectors of pairs (see `pairUp`), computed when they are
 * first asked for and then remembered.
 */
export class TraitVectors {
  private readonly roles: number;
  private readonly width: number;
  private readonly store: Int32Array;
  private readonly storeAt: number;
  private readonly filled: Uint8Array;
  /** The trait asked for, what each role makes of traits (a row for each hidden unit), and what comes out. */
  private readonly trait: Int16Array;
  private readonly weights: Int16Array;
  private readonly sums: Int32Array;
  private readonly units: Uint8Array;

  /** Bytes that the vectors of so many traits take in a memory. */
  static bytes(traits: PackedMatrix, weights: PackedMatrix): number {
    const width = weights.columns;
    return 2 * ((traits.rows * weights.rows * width) / traits.columns + weights.points.length + traits.columns) + 5 * width;
  }

  /**
   * @param traits a row for each trait
   * @param weights for each role as many rows as traits have columns
   */
  constructor(
    private readonly arithmetic: Arithmetic,
    memory: Memory,
    private readonly traits: PackedMatrix,
    private readonly matrix: PackedMatrix,
  ) {
    const { columns } = traits;
    const width = (this.width = matrix.columns);
    this.roles = matrix.rows / columns;
    this.store = memory.integers((traits.rows * this.roles * width) / 2);
    this.storeAt = this.store.byteOffset;
    this.filled = new Uint8Array(traits.rows * this.roles);
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

  /** Where the vector of a trait in a role begins in the memory, in bytes. */
  start(trait: number, role: number): number {
    const place = trait * this.roles + role;
    if (this.filled[place] === 0) this.fill(trait, role, place);
    return this.storeAt + place * this.width * 2;
  }

  private fill(trait: number, role: number, place: number): void {
    const { arithmetic, traits, matrix, width, sums, units, weights } = this;
    const { columns } = traits;
    this.trait.set(traits.points.subarray(trait * columns, (trait + 1) * columns));
    const ofRole = weights.byteOffset + 2 * role * width * columns;
    arithmetic.products(units.byteOffset, width, 0, this.trait.byteOffset, ofRole, sums.byteOffset, columns);
    pairUp(sums, traits.unit * matrix.unit, 0, this.store, (place * width) / 2, width / 2);
    this.filled[place] = 1;
  }
}
