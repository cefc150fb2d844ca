import { PANEL } from './arithmetic.js';

/**
 * Writes a matrix in the order in which `project` and `recur` read it: of PANEL rows at a time the first two numbers of each row, then the
 * next two, and so on.
 *
 * @param points the matrix row by row
 * @param factor what they are multiplied by before they are rounded
 * @param out as long as `points`
 */
export function toPanels(points: Int8Array, columns: number, factor: number, out: Int16Array): void {
  const rows = points.length / columns;
  for (let row = 0; row < rows; row++) {
    const at = (row - (row % PANEL)) * columns + 2 * (row % PANEL);
    for (let k = 0; k < columns; k++) out[at + PANEL * (k - (k % 2)) + (k % 2)] = Math.round(points[row * columns + k]! * factor);
  }
}
