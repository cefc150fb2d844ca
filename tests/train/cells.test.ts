import { beforeAll, describe, expect, it } from 'vitest';
import { CellLearner, LANES, type Rows } from '../../scripts/train/cellLearner.js';
import { seeded } from '../../scripts/train/random.js';
import { compileArithmetic, VectorMemory } from '../../scripts/train/vectorMemory.js';

const [COLUMNS, CELLS] = [8, 8];
const LENGTHS = [4, 6, 1, 0, 3, 6, 2, 5];
const LONGEST = Math.max(...LENGTHS);
const STEP = 1 / 64;

describe.each([false, true])('CellLearner that reads backwards: %s', (isBackward) => {
  const random = seeded(9);
  let memory: VectorMemory;
  let cells: CellLearner;
  let rowsOf: (numbers: Float32Array, columns: number) => Rows;
  let tokens: Float32Array;
  let said: Float32Array;
  /** How much what the cells say of each token counts. */
  let weights: Float32Array;

  beforeAll(async () => {
    memory = new VectorMemory(await compileArithmetic());
    rowsOf = ({ byteOffset }, columns) => ({ start: byteOffset, row: 4 * columns });
    cells = new CellLearner(memory, COLUMNS, CELLS, isBackward, LONGEST, random);
    tokens = memory.floats(LONGEST * LANES * COLUMNS);
    said = memory.floats(LONGEST * LANES * CELLS);
    weights = memory.floats(LONGEST * LANES * CELLS);
    for (const parameters of [cells.inputs, cells.memory]) parameters.values.forEach((value, i, all) => (all[i] = 4 * value));
    // A step of no length, so that the cells take notice.
    cells.step(0);
    eachToken((row) => {
      for (let k = 0; k < COLUMNS; k++) tokens[row * COLUMNS + k] = random() * 2 - 1;
      for (let j = 0; j < CELLS; j++) weights[row * CELLS + j] = random() * 2 - 1;
    });
  }, 60_000);

  const eachToken = (each: (row: number) => void): void => {
    LENGTHS.forEach((length, lane) => {
      for (let position = 0; position < length; position++) each(position * LANES + lane);
    });
  };

  const total = (): number => {
    cells.read(rowsOf(tokens, COLUMNS), rowsOf(said, CELLS), LENGTHS);
    return said.reduce((sum, value, i) => sum + value * weights[i]!, 0);
  };

  /** How the total changes with a number, found by changing it. */
  const slopeOf = (numbers: Float32Array, at: number): number => {
    const before = numbers[at]!;
    numbers[at] = before + STEP;
    const more = total();
    numbers[at] = before - STEP;
    const less = total();
    numbers[at] = before;
    return (more - less) / (2 * STEP);
  };

  it('finds how what cells say changes with weights and tokens', () => {
    const tokenSlopes = memory.floats(tokens.length);
    const saidSlopes = memory.floats(said.length);
    total();
    saidSlopes.set(weights);
    cells.learn(rowsOf(tokens, COLUMNS), rowsOf(said, CELLS), rowsOf(saidSlopes, CELLS), rowsOf(tokenSlopes, COLUMNS), LENGTHS);
    for (const { values, slopes, rows, columns } of [cells.inputs, cells.memory, cells.biases]) {
      for (let round = 0; round < 20; round++) {
        const at = Math.floor(random() * rows) * columns + Math.floor(random() * 4 * CELLS);
        expect(slopes[at]).toBeCloseTo(slopeOf(values, at), 1);
      }
    }
    for (let round = 0; round < 20; round++) {
      const at = Math.floor(random() * tokens.length);
      expect(tokenSlopes[at]).toBeCloseTo(slopeOf(tokens, at), 1);
    }
  });

  it('says nothing where a sentence has ended', () => {
    total();
    let sum = 0;
    said.forEach((value) => (sum += Math.abs(value)));
    eachToken((row) => {
      for (let j = 0; j < CELLS; j++) sum -= Math.abs(said[row * CELLS + j]!);
    });
    expect(sum).toBeCloseTo(0, 3);
  });
});
