import { describe, expect, it } from 'vitest';
import { seeded } from '../../scripts/train/random.js';
import { createArithmetic, Memory } from '../../src/syntax/engine/arithmetic/index.js';
import type { PackedMatrix } from '../../src/syntax/engine/matrix.js';
import { POINT, TraitVectors } from '../../src/syntax/engine/traitVectors.js';

const random = seeded(5);
const matrix = (rows: number, columns: number, unit: number): PackedMatrix => ({
  rows,
  columns,
  unit,
  points: Int8Array.from({ length: rows * columns }, () => Math.floor(random() * 255) - 127),
});
const [TRAITS, ROLES, COLUMNS, WIDTH] = [12, 5, 8, 32];
const traits = matrix(TRAITS, COLUMNS, 1 / 64);
/** Vectors asked for at a time. */
const TOGETHER = 3;
/** Single traits, then those next to each other together. */
const COMBINATIONS = 2 * TRAITS - 1;
const rowsOf = (combination: number): number[] => (combination < TRAITS ? [combination] : [combination - TRAITS, combination - TRAITS + 1]);
const roles = matrix(ROLES * COLUMNS, WIDTH, 1 / 256);

describe.each([COMBINATIONS * ROLES, 7])('TraitVectors that remember %i', (most) => {
  it('gives the product of traits with the matrix of a role, however many were asked for before', () => {
    const memory = new Memory(TraitVectors.bytes(traits, roles, COMBINATIONS, most) + 1024);
    const vectors = new TraitVectors(createArithmetic(memory), memory, traits, roles, COMBINATIONS, rowsOf, most);
    const shorts = new Int16Array(memory.buffer);
    for (let round = 0; round < 200; round++) {
      // Those that were asked for together are there together.
      vectors.reserve(TOGETHER);
      const asked = Array.from({ length: TOGETHER }, () => {
        const [combination, role] = [Math.floor(random() * COMBINATIONS), Math.floor(random() * ROLES)];
        return { combination, role, at: vectors.start(combination, role) / 2 };
      });
      for (const { combination, role, at } of asked)
        for (let h = 0; h < WIDTH; h += 2) {
          const wanted = rowsOf(combination)
            .flatMap((trait) => Array.from({ length: COLUMNS }, (_, k) => traits.points[trait * COLUMNS + k]! * roles.points[(role * COLUMNS + k) * WIDTH + h]!))
            .reduce((a, b) => a + b);
          expect(Math.abs(shorts[at + h]! - (wanted * traits.unit * roles.unit) / POINT)).toBeLessThan(1);
        }
    }
  });
});
