/** The value of a hidden unit that one point of a vector stands for; sums wrap around at 2¹⁵ points. */
export const POINT = 1 / 512;

/** Rounds values of hidden units to points and writes them two to an integer, the second in the upper half. */
export function pairUp(values: Float64Array, from: number, store: Int32Array, to: number, lanes: number): void {
  for (let lane = 0, at = from; lane < lanes; lane++, at += 2) {
    store[to + lane] = (Math.round(values[at]! / POINT) + (Math.round(values[at + 1]! / POINT) << 16)) | 0;
  }
}

/**
 * What the traits of tokens mean for the hidden units in each role: vectors of pairs (see `pairUp`), computed when they are
 * first asked for and then remembered.
 */
export class TraitVectors {
  private readonly filled: Uint8Array;
  private readonly sum: Float64Array;
  private readonly from: number;
  /** Length of a vector. */
  private readonly bytes: number;

  /**
   * @param store where the vectors are kept
   * @param lanes length of a vector
   * @param roles number of roles that the traits count in
   * @param traits a row for each trait
   * @param weights for each role as many rows as traits have columns
   */
  constructor(
    private readonly store: Int32Array,
    private readonly lanes: number,
    private readonly roles: number,
    private readonly traits: Float64Array,
    private readonly weights: Float64Array,
    private readonly columns: number,
  ) {
    this.sum = new Float64Array(2 * lanes);
    this.from = store.byteOffset;
    this.bytes = 4 * lanes;
    this.filled = new Uint8Array((traits.length / columns) * roles);
  }

  /** Where the vector of a trait in a role begins in the memory of the store, in bytes. */
  start(trait: number, role: number): number {
    const place = trait * this.roles + role;
    if (this.filled[place] === 0) this.fill(trait, role, place);
    return this.from + place * this.bytes;
  }

  private fill(trait: number, role: number, place: number): void {
    const { traits, weights, columns, sum } = this;
    const width = sum.length;
    sum.fill(0);
    // Four columns at a time, so that sums are loaded and stored less often.
    for (let k = 0; k < columns; k += 4) {
      const at = trait * columns + k;
      const a = traits[at]!;
      const b = traits[at + 1]!;
      const c = traits[at + 2]!;
      const d = traits[at + 3]!;
      for (let h = 0, w = (role * columns + k) * width; h < width; h++, w++) {
        sum[h]! += a * weights[w]! + b * weights[w + width]! + c * weights[w + 2 * width]! + d * weights[w + 3 * width]!;
      }
    }
    pairUp(sum, 0, this.store, place * this.lanes, this.lanes);
    this.filled[place] = 1;
  }
}
