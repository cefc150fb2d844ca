import { exponential } from '../../src/syntax/engine/exponential.js';
import { ARCS, DIRECTIONS, LAYERS } from '../../src/syntax/engine/packedTagger.js';
import { CellLearner, LANES, type Rows } from './cellLearner.js';
import { Parameters } from './parameters.js';
import type { VectorMemory } from './vectorMemory.js';

export interface TaggerLayerOptions {
  /** Numbers by which forms are told apart, a multiple of eight. */
  readonly columns: number;
  /** Cells of each layer in each direction, a multiple of eight. */
  readonly cells: number;
  /** Share of a form's numbers, and of what each layer says, that are left out while learning. */
  readonly formDropout: number;
  readonly layerDropout: number;
  /** A word seen n times is taken for an unknown one in this / (this + n) of all places. */
  readonly wordDropout: number;
  /** How much arcs weigh, where tags weigh 1. */
  readonly arcWeight: number;
}

/** A sentence in numbers. */
export interface TaggerExample {
  /** Of each token: how often its word occurs if it is known by itself, else 0, and its rows of traits, in that case with the word's first. */
  readonly uses: Uint32Array;
  readonly traits: readonly (readonly number[])[];
  readonly tags: Uint8Array;
  readonly arcs: Uint8Array;
}

/** Numbers of tokens: those that are given to a layer, or what the last one says. */
interface Level {
  readonly columns: number;
  /** Share of the numbers that are left out. */
  readonly dropout: number;
  /** As they were before some were left out, and without these. */
  readonly whole: Float32Array;
  readonly values: Float32Array;
  readonly slopes: Float32Array;
  /** What each number was multiplied by: 0 for those left out. */
  readonly kept: Float32Array;
}

/** Within which bounds weights begin. */
const SPREAD = { traits: 0.1, outputs: 0.15 };

/** More traits than any token has. */
const MOST_TRAITS = 32;

const inEights = (count: number): number => Math.ceil(count / 8) * 8;

/** Learns the tagger's network (see PackedTagger) by gradient descent, LANES sentences at a time. Addresses are in bytes. */
export class TaggerLearner {
  readonly traits: Parameters;
  /** The first layer forwards and backwards, then the second. */
  readonly cells: readonly CellLearner[];
  /** A row for each of what the cells of the second layer say: for the tags, then the arcs. */
  readonly outputs: Parameters;
  readonly biases: Parameters;
  private readonly levels: readonly Level[];
  /** For each token what speaks for each tag and arc, then by how much that is too high. */
  private readonly scores: Float32Array;
  private readonly outputsTurned: Float32Array;
  private readonly starts: Int32Array;
  /** Length of a row of scores. */
  private readonly width: number;
  /** Traits that the tokens have in the sentences that are learnt from, by row. */
  private present: (readonly number[])[] = [];

  /**
   * @param rows number of traits
   * @param tags number of tags
   * @param longest how many tokens the longest sentence has
   */
  constructor(
    private readonly memory: VectorMemory,
    rows: number,
    private readonly tags: number,
    longest: number,
    private readonly options: TaggerLayerOptions,
    private readonly random: () => number,
  ) {
    const { columns, cells, formDropout, layerDropout } = options;
    const tokens = longest * LANES;
    const said = DIRECTIONS * cells;
    this.width = inEights(tags + ARCS);
    this.traits = new Parameters(memory, rows, columns, SPREAD.traits, random);
    this.cells = Array.from({ length: LAYERS * DIRECTIONS }, (_, c) => new CellLearner(memory, c < DIRECTIONS ? columns : said, cells, c % DIRECTIONS === 1, longest, random));
    this.outputs = new Parameters(memory, said, this.width, SPREAD.outputs, random);
    this.biases = new Parameters(memory, 1, this.width, 0, random);
    this.levels = [columns, said, said].map((count, level) => ({
      columns: count,
      dropout: level === 0 ? formDropout : layerDropout,
      whole: memory.floats(tokens * count),
      values: memory.floats(tokens * count),
      slopes: memory.floats(tokens * count),
      kept: new Float32Array(tokens * count),
    }));
    this.scores = memory.floats(tokens * this.width);
    this.outputsTurned = memory.floats(said * this.width);
    this.starts = memory.integers(Math.max(MOST_TRAITS, tokens));
  }

  /** Gathers what up to LANES sentences mean for the weights. */
  learn(examples: readonly TaggerExample[]): void {
    const lengths = Array.from({ length: LANES }, (_, lane) => examples[lane]?.tags.length ?? 0);
    const tokens = Math.max(...lengths) * LANES;
    this.sumTraits(examples, tokens);
    this.leaveOut(0, tokens);
    for (let layer = 0; layer < LAYERS; layer++) {
      this.layer(layer, (cells, d) => {
        cells.read(this.rows(layer, 'values'), this.rows(layer + 1, 'whole', d), lengths);
      });
      this.leaveOut(layer + 1, tokens);
    }
    this.score(tokens);
    this.findErrors(examples, tokens);
    this.levels.forEach(({ slopes, columns }) => slopes.fill(0, 0, tokens * columns));
    this.learnOutputs(tokens);
    for (let layer = LAYERS - 1; layer >= 0; layer--) {
      this.leaveOutSlopes(layer + 1, tokens);
      this.layer(layer, (cells, d) => {
        cells.learn(this.rows(layer, 'values'), this.rows(layer + 1, 'whole', d), this.rows(layer + 1, 'slopes', d), this.rows(layer, 'slopes'), lengths);
      });
    }
    this.leaveOutSlopes(0, tokens);
    this.learnTraits();
  }

  /** Changes the weights by what was gathered since the last step. */
  step(rate: number): void {
    for (const learner of [this.traits, ...this.cells, this.outputs, this.biases]) learner.step(rate);
  }

  private layer(layer: number, each: (cells: CellLearner, direction: number) => void): void {
    for (let d = 0; d < DIRECTIONS; d++) each(this.cells[layer * DIRECTIONS + d]!, d);
  }

  /** The numbers of a level, or those of them that come from cells of one direction. */
  private rows(level: number, which: 'whole' | 'values' | 'slopes', direction = 0): Rows {
    const { columns, [which]: numbers } = this.levels[level]!;
    return { start: numbers.byteOffset + 4 * direction * this.options.cells, row: 4 * columns };
  }

  private sumTraits(examples: readonly TaggerExample[], tokens: number): void {
    const { traits, starts, memory, random } = this;
    const { whole, columns } = this.levels[0]!;
    const { wordDropout } = this.options;
    this.present = [];
    for (let row = 0; row < tokens; row++) {
      const [position, example] = [Math.floor(row / LANES), examples[row % LANES]];
      let rows: readonly number[] = example?.traits[position] ?? [];
      const uses = example?.uses[position] ?? 0;
      if (uses > 0 && random() < wordDropout / (wordDropout + uses)) rows = rows.slice(1);
      this.present.push(rows);
      for (let t = 0; t < rows.length; t++) starts[t] = traits.address(rows[t]!);
      memory.arithmetic.sum(starts.byteOffset, rows.length, whole.byteOffset + 4 * row * columns, columns);
    }
  }

  private learnTraits(): void {
    const { traits, starts, memory } = this;
    const { slopes, columns } = this.levels[0]!;
    this.present.forEach((rows, row) => {
      for (let t = 0; t < rows.length; t++) starts[t] = traits.touch(rows[t]!);
      memory.arithmetic.spread(starts.byteOffset, rows.length, slopes.byteOffset + 4 * row * columns, columns);
    });
  }

  private leaveOut(level: number, tokens: number): void {
    const { whole, values, kept, columns, dropout } = this.levels[level]!;
    const scale = 1 / (1 - dropout);
    for (let at = 0; at < tokens * columns; at++) {
      kept[at] = this.random() < dropout ? 0 : scale;
      values[at] = whole[at]! * kept[at]!;
    }
  }

  private leaveOutSlopes(level: number, tokens: number): void {
    const { slopes, kept, columns } = this.levels[level]!;
    for (let at = 0; at < tokens * columns; at++) slopes[at]! *= kept[at]!;
  }

  private score(tokens: number): void {
    const { scores, biases, outputs, memory, width } = this;
    const said = this.rows(LAYERS, 'values');
    for (let row = 0; row < tokens; row++) scores.set(biases.values, row * width);
    memory.arithmetic.multiply(said.start, said.row, 4, outputs.address(0), 4 * width, scores.byteOffset, 4 * width, tokens, outputs.rows, width);
  }

  /** Turns scores into errors: probabilities, less 1 for the right tag and the right arc. */
  private findErrors(examples: readonly TaggerExample[], tokens: number): void {
    const { scores, width, tags } = this;
    for (let row = 0; row < tokens; row++) {
      const example = examples[row % LANES];
      const position = Math.floor(row / LANES);
      const at = row * width;
      if (!example || position >= example.tags.length) {
        scores.fill(0, at, at + width);
        continue;
      }
      this.findError(at, tags, example.tags[position]!, 1);
      this.findError(at + tags, ARCS, example.arcs[position]!, this.options.arcWeight);
      scores.fill(0, at + tags + ARCS, at + width);
    }
  }

  private findError(from: number, count: number, right: number, weight: number): void {
    const { scores } = this;
    let top = -Infinity;
    for (let c = from; c < from + count; c++) top = Math.max(top, scores[c]!);
    let sum = 0;
    for (let c = from; c < from + count; c++) sum += scores[c] = exponential(scores[c]! - top);
    for (let c = from; c < from + count; c++) scores[c]! *= weight / sum;
    scores[from + right]! -= weight;
  }

  private learnOutputs(tokens: number): void {
    const { scores, outputs, biases, outputsTurned, starts, width } = this;
    const { arithmetic } = this.memory;
    const said = this.rows(LAYERS, 'values');
    const slopes = this.rows(LAYERS, 'slopes');
    const row = 4 * width;
    arithmetic.multiply(said.start, 4, said.row, scores.byteOffset, row, outputs.touchAll(), row, outputs.rows, tokens, width);
    for (let t = 0; t < tokens; t++) starts[t] = scores.byteOffset + t * row;
    arithmetic.sum(starts.byteOffset, tokens, biases.touchAll(), width);
    arithmetic.transpose(outputs.address(0), row, outputs.rows, width, outputsTurned.byteOffset, slopes.row);
    arithmetic.multiply(scores.byteOffset, row, 4, outputsTurned.byteOffset, slopes.row, slopes.start, slopes.row, tokens, width, outputs.rows);
  }
}
