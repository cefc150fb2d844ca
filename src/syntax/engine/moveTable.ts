import { LEFT, RIGHT } from './parserState.js';
import { shiftFor } from './tables.js';

/**
 * The weights of the parser's moves, packed for speed: memory, not arithmetic, is what a lookup costs. A place is one
 * 32-bit integer: the lower half of the feature (in bits 31–16), then the weights of LEFT (15–8) and RIGHT (7–0) as signed
 * bytes, both relative to SHIFT, whose score is always 0. A place without weights is empty. The high bits of the feature
 * say where the search starts (see tables.ts); with at least 2¹⁶ places, place and lower half together tell all 32 bits. A feature
 * that found its place taken and moved on can be mistaken for another with the same lower half, once in some 100,000 lookups.
 */

const LEAST_PLACES = 1 << 16;

/** More features than any move has. */
const MOST_FEATURES = 256;

export class MoveTable {
  private readonly places: Int32Array;
  /** How far a feature is shifted for its place. */
  private readonly shift: number;
  private readonly pending = new Int32Array(MOST_FEATURES);

  /**
   * @param features hashes, without doubles
   * @param weights of LEFT (bits 15–8) and RIGHT (7–0) per feature; never 0
   * @param unit the score that one point stands for
   */
  constructor(
    features: Uint32Array,
    weights: Uint16Array,
    readonly unit: number,
  ) {
    let size = LEAST_PLACES;
    while (size * 0.5 < features.length) size *= 2;
    const places = (this.places = new Int32Array(size));
    this.shift = shiftFor(size);
    for (let f = 0; f < features.length; f++) {
      const feature = features[f]!;
      let at = feature >>> this.shift;
      while (places[at] !== 0) at = (at + 1) & (size - 1);
      places[at] = (feature << 16) | weights[f]!;
    }
  }

  /** Adds the weights (points) of `features[0 … count-1]` to the scores of LEFT and RIGHT. */
  add(features: Int32Array, count: number, scores: Int32Array): void {
    const { places, pending, shift } = this;
    const mask = places.length - 1;
    let left = 0;
    let right = 0;
    let open = 0;
    // No branches: which features are known is hard to foresee. A place that holds another feature leaves it pending.
    for (let f = 0; f < count; f++) {
      const feature = features[f]!;
      const place = places[feature >>> shift]!;
      const differs = (place ^ (feature << 16)) >>> 16;
      const known = (differs - 1) >> 31;
      left += ((place << 16) >> 24) & known;
      right += ((place << 24) >> 24) & known;
      pending[open] = feature;
      open += (-differs & -(place & 0xffff)) >>> 31;
    }
    for (let p = 0; p < open; p++) {
      const feature = pending[p]!;
      const lower = feature & 0xffff;
      let at = ((feature >>> shift) + 1) & mask;
      let place = places[at]!;
      while (place !== 0 && place >>> 16 !== lower) place = places[(at = (at + 1) & mask)]!;
      left += (place << 16) >> 24;
      right += (place << 24) >> 24;
    }
    scores[LEFT]! += left;
    scores[RIGHT]! += right;
  }
}
