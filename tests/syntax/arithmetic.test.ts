import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ARITHMETIC, arithmeticModule } from '../../scripts/arithmeticModule.js';
import { seeded } from '../../scripts/train/random.js';
import { compiledArithmetic } from '../../src/syntax/engine/arithmetic/compiled.js';
import { createArithmetic, Memory, type Arithmetic } from '../../src/syntax/engine/arithmetic/index.js';
import { plainArithmetic } from '../../src/syntax/engine/arithmetic/plain.js';

const [WIDTH, VECTORS, ROWS] = [64, 9, 5];

/** Random vectors and a random matrix, and what the arithmetic makes of them. */
const results = (arithmeticOn: (memory: Memory) => Arithmetic, least: number, most: number): { hidden: number[]; scores: number[] } => {
  const random = seeded(3);
  const whole = (): number => least + Math.floor(random() * (most - least + 1));
  const memory = new Memory(1 << 16);
  const arithmetic = arithmeticOn(memory);
  const vectors = memory.shorts(VECTORS * WIDTH);
  vectors.forEach((_, v) => (vectors[v] = whole()));
  const starts = memory.integers(VECTORS);
  starts.forEach((_, v) => (starts[v] = vectors.byteOffset + 2 * v * WIDTH));
  const hidden = memory.shorts(WIDTH);
  arithmetic.rectifiedSum(starts.byteOffset, VECTORS, hidden.byteOffset, WIDTH);
  const matrix = memory.shorts(ROWS * WIDTH);
  matrix.forEach((_, m) => (matrix[m] = Math.floor(random() * 255) - 127));
  const rows = memory.bytes(3);
  rows.set([0, 3, 1]);
  const scores = memory.integers(3);
  arithmetic.products(rows.byteOffset, 3, 1, hidden.byteOffset, matrix.byteOffset, scores.byteOffset, WIDTH);
  return { hidden: [...hidden], scores: [...scores] };
};

describe('arithmetic of the network', () => {
  it.each([
    ['small numbers', -100, 100],
    ['mostly negative ones', -3000, 500],
    ['sums at the limit of 16 bits', 3640, 3640],
    ['sums at the lower limit', -3640, -3640],
  ])('is the same compiled and plain: %s', (_, least, most) => {
    expect(results((memory) => compiledArithmetic(memory)!, least, most)).toEqual(results(plainArithmetic, least, most));
  });

  it('cuts negative sums to zero and weighs the rest', () => {
    const { hidden, scores } = results(plainArithmetic, 2, 2);
    expect(hidden).toEqual(Array.from({ length: WIDTH }, () => 2 * VECTORS));
    expect(scores.every((score) => score % (2 * VECTORS) === 0)).toBe(true);
    expect(results(plainArithmetic, -2, -2).scores).toEqual([0, 0, 0]);
  });

  it('is plain where the host forbids compiled code', () => {
    const { Module } = WebAssembly;
    const refused = class {
      constructor() {
        throw new WebAssembly.CompileError('refused by a content security policy');
      }
    };
    Object.assign(WebAssembly, { Module: refused });
    try {
      expect(compiledArithmetic(new Memory(1))).toBeNull();
      expect(results(createArithmetic, -100, 100)).toEqual(results(plainArithmetic, -100, 100));
    } finally {
      Object.assign(WebAssembly, { Module });
    }
  });

  it('is what its source compiles to', async () => {
    expect(await arithmeticModule()).toBe(readFileSync(ARITHMETIC, 'utf8'));
  });
});
