import { describe, expect, it } from 'vitest';
import { seeded } from '../../scripts/train/random.js';
import { compiledArithmetic } from '../../src/syntax/engine/arithmetic/compiled.js';
import { Memory, PANEL, toPanels, WORK, type Arithmetic } from '../../src/syntax/engine/arithmetic/index.js';
import { GATES } from '../../src/syntax/engine/packedTagger.js';
import { plainArithmetic } from '../../src/syntax/engine/arithmetic/plain.js';

const ARITHMETIC = [
  ['compiled', (memory: Memory): Arithmetic => compiledArithmetic(memory)!],
  ['plain', plainArithmetic],
] as const;

const [CELLS, TOKENS] = [16, 7];
const TOLD = GATES * CELLS;

/** What a gate lets through and what contents show, in fractions. */
const bent = (x: number): number => (Math.abs(x) > 2 ? Math.sign(x) : x * (1 - Math.abs(x) / 4));
const gate = (x: number): number => 0.5 + bent(x / 2) / 2;

/** Cells that read tokens in fractions, after the book. */
function read(told: readonly number[][], weights: readonly number[][]): number[][] {
  let said = new Array<number>(CELLS).fill(0);
  let contents = new Array<number>(CELLS).fill(0);
  return told.map((own) => {
    const all = own.map((value, row) => value + weights[row]!.reduce((sum, weight, k) => sum + weight * said[k]!, 0));
    contents = contents.map((content, j) => gate(all[j]!) * content + (1 - gate(all[j]!)) * bent(all[2 * CELLS + j]!));
    said = contents.map((content, j) => gate(all[CELLS + j]!) * content);
    return said;
  });
}

function reading(arithmeticOn: (memory: Memory) => Arithmetic, size: number): { readonly said: number[]; readonly wanted: number[] } {
  const random = seeded(11);
  const points = (count: number): Int8Array => Int8Array.from({ length: count }, () => Math.floor(random() * 255) - 127);
  const memory = new Memory(1 << 16);
  const matrix = points(TOLD * CELLS);
  const panels = memory.shorts(matrix.length);
  toPanels(matrix, CELLS, 16, panels);
  const told = memory.shorts(TOKENS * TOLD);
  told.forEach((_, i) => (told[i] = Math.floor((random() * 2 - 1) * 2048 * size)));
  const starts = memory.integers(TOKENS);
  starts.forEach((_, t) => (starts[t] = told.byteOffset + 2 * t * TOLD));
  const said = memory.shorts(TOKENS * CELLS);
  arithmeticOn(memory).recur(starts.byteOffset, TOKENS, panels.byteOffset, CELLS, said.byteOffset, 2 * CELLS, memory.bytes(WORK * CELLS).byteOffset);
  const rows = Array.from({ length: TOLD }, (_, row) => Array.from(matrix.subarray(row * CELLS, (row + 1) * CELLS), (weight) => (weight * 16) / 2048));
  const own = Array.from({ length: TOKENS }, (_, t) => Array.from(told.subarray(t * TOLD, (t + 1) * TOLD), (value) => value / 2048));
  return { said: [...said], wanted: read(own, rows).flat() };
}

describe('cells that remember', () => {
  it.each(ARITHMETIC)('read a sentence as they do in fractions, %s', (_, arithmetic) => {
    for (const size of [0.5, 2, 8]) {
      const { said, wanted } = reading(arithmetic, size);
      said.forEach((value, i) => {
        expect(Math.abs(value / 4096 - wanted[i]!)).toBeLessThan(0.005);
      });
    }
  });

  it('say the same compiled and plain, whatever they are told', () => {
    for (const size of [0.1, 1, 4, 16]) expect(reading(ARITHMETIC[0][1], size).said).toEqual(reading(plainArithmetic, size).said);
  });

  it.each(ARITHMETIC)('are told what vectors, a matrix and what is added give, cut at 16 bits, %s', (_, arithmeticOn) => {
    const random = seeded(4);
    const [rows, columns, count] = [2 * PANEL, 8, 3];
    const memory = new Memory(1 << 16);
    const matrix = Int8Array.from({ length: rows * columns }, () => Math.floor(random() * 255) - 127);
    const panels = memory.shorts(matrix.length);
    toPanels(matrix, columns, 100, panels);
    const vectors = memory.shorts(count * columns);
    vectors.forEach((_value, i) => (vectors[i] = Math.floor((random() * 2 - 1) * 8000)));
    const added = memory.integers(rows);
    added.forEach((_value, row) => (added[row] = Math.floor(random() * 1e6)));
    const out = memory.shorts(count * rows);
    arithmeticOn(memory).project(vectors.byteOffset, count, columns / 2, panels.byteOffset, rows, added.byteOffset, 12, out.byteOffset, memory.bytes(4 * PANEL).byteOffset);
    const wanted = Array.from({ length: count * rows }, (_value, i) => {
      const [v, row] = [Math.floor(i / rows), i % rows];
      const sum = Array.from({ length: columns }, (_none, k) => vectors[v * columns + k]! * matrix[row * columns + k]! * 100).reduce((a, b) => a + b, added[row]!);
      return Math.max(-32768, Math.min(32767, Math.floor(sum / 4096)));
    });
    expect([...out]).toEqual(wanted);
    expect(wanted).toContain(32767);
  });
});
