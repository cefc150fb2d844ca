import { describe, expect, it } from 'vitest';
import { kMeans } from '../../scripts/clusters/kmeans.js';
import { cholesky, regress } from '../../scripts/clusters/metric.js';

describe('kMeans', () => {
  it('finds groups that lie apart', () => {
    const points = [[0, 0], [9, 9], [0, 1], [9, 8], [1, 0], [8, 9]];
    const { groupOf } = kMeans({ rows: 6, columns: 2, values: Float32Array.from(points.flat()) }, 2, 10, 1);
    expect(new Set([groupOf[0], groupOf[2], groupOf[4]]).size).toBe(1);
    expect(new Set([groupOf[1], groupOf[3], groupOf[5]]).size).toBe(1);
    expect(groupOf[0]).not.toBe(groupOf[1]);
  });
});

describe('regress', () => {
  it('finds the coefficients of a linear relation', () => {
    const inputs = [[1, 0, 1], [0, 1, 1], [1, 1, 1], [2, 1, 1], [3, 5, 1]].map((row) => Float64Array.from(row));
    const targets = inputs.map(([a, b]) => Float64Array.of(2 * a! - b! + 3, b!));
    const found = regress(inputs, targets, inputs.map(() => 1), 0);
    const expected = [[2, 0], [-1, 1], [3, 0]];
    found.forEach((row, i) => row.forEach((value, o) => expect(value).toBeCloseTo(expected[i]![o]!, 8)));
  });
});

describe('cholesky', () => {
  it('takes the root of a matrix', () => {
    expect(cholesky([Float64Array.of(4, 2), Float64Array.of(2, 5)]).map((row) => [...row])).toEqual([[2, 0], [1, 2]]);
  });
});
