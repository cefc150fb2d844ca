import type { PackedMatrix } from '../../src/syntax/engine/matrix.js';

const CEILING = 127;

/** Rounds a matrix to points. */
export function packMatrix(values: Float32Array, columns: number): PackedMatrix {
  const unit = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / CEILING || 1;
  return { rows: values.length / columns, columns, unit, points: Int8Array.from(values, (value) => Math.round(value / unit)) };
}

/**
 * Lets rows for words take over what the rows of their groups have.
 *
 * @param values rows of fine groups, then of words, of so many columns; are changed
 * @param middles rows of middle groups
 * @param groups fine group of each of the words
 * @param middle the middle group around each fine one
 */
export function takeOver(values: Float32Array, middles: Float32Array, columns: number, groups: Uint16Array, middle: Uint16Array): void {
  const add = (row: number, from: Float32Array, fromRow: number): void => {
    for (let k = 0; k < columns; k++) values[row * columns + k]! += from[fromRow * columns + k]!;
  };
  middle.forEach((group, fine) => {
    add(fine, middles, group);
  });
  groups.forEach((fine, word) => {
    add(middle.length + word, values, fine);
  });
}
