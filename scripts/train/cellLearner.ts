import { GATES } from '../../src/syntax/engine/packedTagger.js';
import { Parameters } from './parameters.js';
import type { VectorArithmetic, VectorMemory } from './vectorMemory.js';

/** Sentences that are read side by side. */
export const LANES = 8;

/** Rows are further apart than they are long, so that those below each other do not fall into the same places of the processor's cache. */
const GAP = 16;

/** Within which bounds weights begin. */
const SPREAD = 0.15;

/** What the keep gates are told to begin with. */
const KEEP = 1;

/** Numbers of tokens: row `position * LANES + lane` begins `row` bytes after the one before it, at `start`. */
export interface Rows {
  readonly start: number;
  readonly row: number;
}

/** Learns one layer of cells that read in one direction (see PackedLayer), several sentences side by side. Addresses are in bytes. */
export class CellLearner {
  /** A row for each number of a token or cell, for all keep gates, out gates and new contents. */
  readonly inputs: Parameters;
  readonly memory: Parameters;
  readonly biases: Parameters;
  private readonly arithmetic: VectorArithmetic;
  private readonly stride: number;
  private readonly inputsTurned: Float32Array;
  private readonly memoryTurned: Float32Array;
  private readonly gates: Float32Array;
  private readonly slopes: Float32Array;
  private readonly memories: Float32Array;
  private readonly none: Float32Array;
  private readonly memorySlopes: Float32Array;
  private readonly starts: Int32Array;
  private readonly all: Float32Array;

  /**
   * @param columns numbers that a token has in the layer below, a multiple of eight
   * @param cells a multiple of eight
   * @param longest how many tokens the longest sentence has
   */
  constructor(
    memory: VectorMemory,
    private readonly columns: number,
    private readonly cells: number,
    private readonly isBackward: boolean,
    longest: number,
    random: () => number,
  ) {
    const told = GATES * cells;
    const rows = longest * LANES;
    const width = told + GAP;
    this.arithmetic = memory.arithmetic;
    this.stride = 4 * width;
    this.inputs = new Parameters(memory, columns, width, SPREAD, random);
    this.memory = new Parameters(memory, cells, width, SPREAD, random);
    this.biases = new Parameters(memory, 1, width, 0, random);
    this.biases.values.fill(KEEP, 0, cells);
    this.inputsTurned = memory.floats(told * columns);
    this.memoryTurned = memory.floats(told * cells);
    this.gates = memory.floats(rows * width);
    this.slopes = memory.floats(rows * width);
    this.memories = memory.floats(rows * cells);
    this.none = memory.floats(cells);
    this.memorySlopes = memory.floats(LANES * cells);
    this.starts = memory.integers(rows);
    this.all = memory.all;
    this.turn();
  }

  /** Reads sentences of these lengths, one to a lane; `said` receives what the cells say. */
  read(tokens: Rows, said: Rows, lengths: readonly number[]): void {
    const { arithmetic, gates, slopes, memories, none, inputs, memory, biases, stride, columns, cells } = this;
    const told = GATES * cells;
    const longest = Math.max(...lengths);
    const width = stride / 4;
    for (let row = 0; row < longest * LANES; row++) gates.set(biases.values, row * width);
    arithmetic.multiply(tokens.start, tokens.row, 4, inputs.address(0), stride, gates.byteOffset, stride, longest * LANES, columns, told);
    for (let step = 0; step < longest; step++) {
      const first = this.firstRow(step, longest);
      const before = this.firstRow(step - 1, longest);
      if (step > 0) arithmetic.multiply(said.start + before * said.row, said.row, 4, memory.address(0), stride, gates.byteOffset + first * stride, stride, LANES, cells, told);
      for (let lane = 0; lane < LANES; lane++) {
        const row = first + lane;
        const out = said.start + row * said.row;
        const at = 4 * row * cells;
        if (first / LANES < lengths[lane]!) {
          const earlier = step > 0 ? memories.byteOffset + 4 * (before + lane) * cells : none.byteOffset;
          arithmetic.remember(gates.byteOffset + row * stride, slopes.byteOffset + row * stride, earlier, memories.byteOffset + at, out, cells);
        } else {
          memories.fill(0, row * cells, (row + 1) * cells);
          this.all.fill(0, out / 4, out / 4 + cells);
        }
      }
    }
  }

  /**
   * Gathers what slopes of what the cells said mean for the weights and adds what they mean for the tokens.
   *
   * @param saidSlopes are changed
   */
  learn(tokens: Rows, said: Rows, saidSlopes: Rows, tokenSlopes: Rows, lengths: readonly number[]): void {
    const { arithmetic, gates, slopes, memories, none, memorySlopes, stride, columns, cells } = this;
    const told = GATES * cells;
    const longest = Math.max(...lengths);
    const rows = longest * LANES;
    memorySlopes.fill(0);
    for (let step = longest - 1; step >= 0; step--) {
      const first = this.firstRow(step, longest);
      const before = this.firstRow(step - 1, longest);
      const after = this.firstRow(step + 1, longest);
      if (step + 1 < longest) arithmetic.multiply(slopes.byteOffset + after * stride, stride, 4, this.memoryTurned.byteOffset, 4 * cells, saidSlopes.start + first * saidSlopes.row, saidSlopes.row, LANES, told, cells);
      for (let lane = 0; lane < LANES; lane++) {
        const row = first + lane;
        const at = 4 * row * cells;
        if (first / LANES < lengths[lane]!) {
          const earlier = step > 0 ? memories.byteOffset + 4 * (before + lane) * cells : none.byteOffset;
          arithmetic.recall(gates.byteOffset + row * stride, slopes.byteOffset + row * stride, earlier, memories.byteOffset + at, saidSlopes.start + row * saidSlopes.row, memorySlopes.byteOffset + 4 * lane * cells, cells);
        } else slopes.fill(0, (row * stride) / 4, ((row + 1) * stride) / 4);
      }
    }
    // Each token's slopes belong with what was said of the one before it.
    const later = this.isBackward ? 0 : LANES;
    arithmetic.multiply(tokens.start, 4, tokens.row, slopes.byteOffset, stride, this.inputs.touchAll(), stride, columns, rows, told);
    arithmetic.multiply(said.start + (LANES - later) * said.row, 4, said.row, slopes.byteOffset + later * stride, stride, this.memory.touchAll(), stride, cells, rows - LANES, told);
    arithmetic.multiply(slopes.byteOffset, stride, 4, this.inputsTurned.byteOffset, 4 * columns, tokenSlopes.start, tokenSlopes.row, rows, told, columns);
    for (let row = 0; row < rows; row++) this.starts[row] = slopes.byteOffset + row * stride;
    arithmetic.sum(this.starts.byteOffset, rows, this.biases.touchAll(), told);
  }

  /** Changes the weights by what was gathered since the last step. */
  step(rate: number): void {
    for (const parameters of [this.inputs, this.memory, this.biases]) parameters.step(rate);
    this.turn();
  }

  /** The first of the rows that are read in a step. */
  private firstRow(step: number, longest: number): number {
    return (this.isBackward ? longest - 1 - step : step) * LANES;
  }

  private turn(): void {
    const { arithmetic, inputs, memory, stride, cells, columns } = this;
    arithmetic.transpose(inputs.address(0), stride, columns, GATES * cells, this.inputsTurned.byteOffset, 4 * columns);
    arithmetic.transpose(memory.address(0), stride, cells, GATES * cells, this.memoryTurned.byteOffset, 4 * cells);
  }
}
