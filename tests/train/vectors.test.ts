import { beforeAll, describe, expect, it } from 'vitest';
import { seeded } from '../../scripts/train/random.js';
import { onlyRight, softmax } from '../../scripts/train/softmax.js';
import { compileArithmetic, VectorMemory, type VectorArithmetic } from '../../scripts/train/vectorMemory.js';

const [COLUMNS, WIDTH] = [8, 16];
const random = seeded(3);

describe('the arithmetic of training', () => {
  let memory: VectorMemory;
  let arithmetic: VectorArithmetic;
  beforeAll(async () => {
    memory = new VectorMemory(await compileArithmetic());
    ({ arithmetic } = memory);
  });

  /** Eighths between -1 and 1, whose products and sums floats hold without rounding. */
  const some = (count: number): Float32Array => {
    const floats = memory.floats(count);
    for (let i = 0; i < count; i++) floats[i] = Math.round((random() * 2 - 1) * 8) / 8;
    return floats;
  };
  const list = (...vectors: Float32Array[]): Int32Array => {
    const addresses = memory.integers(vectors.length);
    addresses.set(vectors.map(({ byteOffset }) => byteOffset));
    return addresses;
  };
  const inner = (a: Float32Array, b: Float32Array): number => a.reduce((total, value, i) => total + value * b[i]!, 0);
  const row = (matrix: Float32Array, k: number): Float32Array => matrix.subarray(k * WIDTH, (k + 1) * WIDTH);

  it('sums vectors and spreads one over several', () => {
    const [a, b, out] = [some(WIDTH), some(WIDTH), some(WIDTH)];
    arithmetic.sum(list(a, b).byteOffset, 2, out.byteOffset, WIDTH);
    expect([...out]).toEqual([...a].map((value, h) => value + b[h]!));
    const before = [...a];
    arithmetic.spread(list(a).byteOffset, 1, b.byteOffset, WIDTH);
    expect([...a]).toEqual(before.map((value, h) => value + b[h]!));
  });

  it('multiplies vectors with each other and with numbers', () => {
    const [a, b] = [some(WIDTH), some(WIDTH)];
    expect(arithmetic.dot(a.byteOffset, b.byteOffset, WIDTH)).toBe(inner(a, b));
    const before = [...a];
    arithmetic.addScaled(a.byteOffset, b.byteOffset, 0.5, WIDTH);
    expect([...a]).toEqual(before.map((value, h) => value + 0.5 * b[h]!));
  });

  it('multiplies a vector with a matrix', () => {
    const [vector, matrix, out] = [some(COLUMNS), some(COLUMNS * WIDTH), some(WIDTH)];
    arithmetic.product(vector.byteOffset, matrix.byteOffset, COLUMNS, out.byteOffset, WIDTH);
    expect([...out]).toEqual([...out.keys()].map((h) => vector.reduce((total, value, k) => total + value * matrix[k * WIDTH + h]!, 0)));
  });

  it('passes the slopes of four products on to the matrix and to the vectors', () => {
    const matrix = some(COLUMNS * WIDTH);
    const matrixSlopes = memory.floats(COLUMNS * WIDTH);
    const four = Array.from({ length: 4 }, () => ({ vector: some(COLUMNS), vectorSlopes: memory.floats(COLUMNS), productSlopes: some(WIDTH) }));
    const places = list(...four.flatMap(({ vector, vectorSlopes, productSlopes }) => [vector, vectorSlopes, productSlopes]));
    arithmetic.passOn(places.byteOffset, matrix.byteOffset, matrixSlopes.byteOffset, COLUMNS, WIDTH);
    for (let k = 0; k < COLUMNS; k++) {
      for (const { vectorSlopes, productSlopes } of four) expect(vectorSlopes[k]).toBe(inner(row(matrix, k), productSlopes));
      row(matrixSlopes, k).forEach((slope, h) => expect(slope).toBe(four.reduce((total, { vector, productSlopes }) => total + vector[k]! * productSlopes[h]!, 0)));
    }
  });

  it('steps against the slopes as Adam does and forgets them', () => {
    const [values, slopes, means, squares] = [some(4), some(4), some(4), memory.floats(4)];
    const before = [values, slopes, means].map((floats) => [...floats]) as [number[], number[], number[]];
    arithmetic.adam(values.byteOffset, slopes.byteOffset, means.byteOffset, squares.byteOffset, 4, 0.1, 0.9, 0.75, 1);
    before[0].forEach((value, i) => {
      const [slope, mean] = [before[1][i]!, before[2][i]!];
      expect(values[i]).toBeCloseTo(value - (0.1 * (0.9 * mean + 0.1 * slope)) / (Math.sqrt(0.25 * slope * slope) + 1), 5);
    });
    expect([...slopes]).toEqual([0, 0, 0, 0]);
  });
});

describe('probabilities', () => {
  it('come from scores, and from the right classes alone', () => {
    const shares = new Float64Array(3);
    softmax(Float64Array.of(Math.log(2), Math.log(6), 0), [0, 1], shares);
    expect(shares[0]).toBeCloseTo(0.25, 3);
    expect(shares[1]).toBeCloseTo(0.75, 3);
    const right = new Float64Array(3);
    onlyRight(shares, [0, 1], (c) => c === 1, right);
    expect([...right]).toEqual([0, 1, 0]);
  });
});
