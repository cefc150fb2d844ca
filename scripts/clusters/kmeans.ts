import { seeded } from '../train/random.js';

/** Rows of equal length, one after the other. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float32Array;
}

/**
 * Lloyd's k-means from a seeded random start. A group that loses all its rows keeps its last mean.
 *
 * @returns the group of each row and the groups' means
 */
export function kMeans(points: Matrix, groups: number, rounds: number, seed: number): { groupOf: Int32Array; means: Matrix } {
  const { rows, columns, values } = points;
  const means = new Float32Array(groups * columns);
  const random = seeded(seed);
  const chosen = new Set<number>();
  while (chosen.size < groups) chosen.add(Math.floor(random() * rows));
  [...chosen].forEach((row, g) => means.set(values.subarray(row * columns, (row + 1) * columns), g * columns));
  const groupOf = new Int32Array(rows);
  for (let round = 0; round < rounds; round++) {
    nearest(points, means, groups, groupOf);
    const sums = new Float64Array(groups * columns);
    const sizes = new Int32Array(groups);
    for (let r = 0; r < rows; r++) {
      const g = groupOf[r]!;
      sizes[g]!++;
      for (let c = 0; c < columns; c++) sums[g * columns + c]! += values[r * columns + c]!;
    }
    for (let g = 0; g < groups; g++) {
      if (sizes[g] === 0) continue;
      for (let c = 0; c < columns; c++) means[g * columns + c] = sums[g * columns + c]! / sizes[g]!;
    }
  }
  return { groupOf, means: { rows: groups, columns, values: means } };
}

/** Writes each row's nearest mean to `groupOf`: the one for which |m|²/2 - x·m is least. */
function nearest({ rows, columns, values }: Matrix, means: Float32Array, groups: number, groupOf: Int32Array): void {
  const halves = new Float32Array(groups);
  for (let g = 0; g < groups; g++) {
    let sum = 0;
    for (let c = g * columns; c < (g + 1) * columns; c++) sum += means[c]! * means[c]!;
    halves[g] = sum / 2;
  }
  for (let r = 0; r < rows; r++) {
    const at = r * columns;
    let least = Infinity;
    for (let g = 0; g < groups; g++) {
      const mean = g * columns;
      let far = halves[g]!;
      for (let c = 0; c < columns; c++) far -= values[at + c]! * means[mean + c]!;
      if (far < least) {
        least = far;
        groupOf[r] = g;
      }
    }
  }
}
