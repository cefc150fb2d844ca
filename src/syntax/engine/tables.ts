/**
 * Weight tables that the engine reads. A feature is a 32-bit hash; its high bits give the place where the search starts,
 * and places are searched linearly up to the first empty one. A place is two integers, the feature and what is known
 * of it (0 if empty), side by side so that one memory access brings both. As model files list features in ascending order,
 * a table is filled from front to back, which is several times faster than in the order of the low bits.
 */

/** Places for `count` features: a power of two, at most 60 % full. */
export function emptyPlaces(count: number): Int32Array {
  let places = 16;
  while (places * 0.6 < count) places *= 2;
  return new Int32Array(places * 2);
}

/** How far a feature is shifted for its place among `count`, a power of two: the high bits that number the places remain. */
export const shiftFor = (count: number): number => Math.clz32(count) + 1;

/**
 * Enters features into an empty table, from front to back, each with where its row of entries begins and how long that is.
 *
 * @param features in ascending order
 * @param lengths of the rows, which follow each other; none is 0
 */
export function enterRows(places: Int32Array, features: Uint32Array, lengths: Uint8Array): void {
  const mask = places.length - 1;
  const shift = shiftFor(places.length >> 1);
  let row = 0;
  let behind = 0;
  for (let f = 0; f < features.length; f++) {
    let at = (features[f]! >>> shift) << 1;
    // All places between that of the search's start and the last one taken are taken.
    if (at < behind) at = behind & mask;
    while (places[at + 1] !== 0) at = (at + 2) & mask;
    places[at] = features[f]!;
    places[at + 1] = (row << 8) | lengths[f]!;
    row += lengths[f]!;
    behind = Math.max(behind, at + 2);
  }
}

/** More features than any decision has. */
const MOST_FEATURES = 256;

/**
 * Looks `features[0 … count-1]` up and writes the contents of those that the table has to `found`.
 *
 * @returns their number
 */
function find(places: Int32Array, features: Int32Array, count: number, found: Int32Array): number {
  const mask = places.length - 1;
  const shift = shiftFor(places.length >> 1);
  // First fetch the first place of each feature without a branch, so that the memory accesses overlap: that is where
  // the time goes. A place that holds the feature (or nothing) settles it; the few others are searched one by one.
  for (let f = 0; f < count; f++) {
    const at = (features[f]! >>> shift) << 1;
    found[f] = places[at] === features[f] ? places[at + 1]! : places[at + 1] === 0 ? 0 : -1;
  }
  let rows = 0;
  for (let f = 0; f < count; f++) {
    let content = found[f]!;
    if (content === -1) {
      const feature = features[f]!;
      let at = (((feature >>> shift) << 1) + 2) & mask;
      while ((content = places[at + 1]!) !== 0 && places[at] !== feature) at = (at + 2) & mask;
    }
    if (content !== 0) found[rows++] = content;
  }
  return rows;
}

/** Weights for up to 255 classes; a feature stores only the classes for which it has a weight. */
export class ClassTable {
  private readonly found = new Int32Array(MOST_FEATURES);

  /**
   * @param places per feature the start of its row in `entries` (upper 24 bits) and the row's length (lower 8)
   * @param entries class number (upper byte) and signed weight (lower byte)
   * @param classes number of classes
   * @param unit the score that one point stands for
   */
  constructor(
    private readonly places: Int32Array,
    private readonly entries: Uint16Array,
    readonly classes: number,
    readonly unit: number,
  ) {}

  /** Adds the weights of `features[0 … count-1]` (points) to `scores[0 … classes-1]`. */
  add(features: Int32Array, count: number, scores: Int32Array): void {
    const { entries, found } = this;
    const rows = find(this.places, features, count, found);
    for (let r = 0; r < rows; r++) {
      const row = found[r]!;
      for (let e = row >>> 8, end = e + (row & 255); e < end; e++) {
        const entry = entries[e]!;
        scores[entry >> 8]! += (entry << 24) >> 24;
      }
    }
  }
}
