import { toPanels, WORK, type Arithmetic, type Memory } from './arithmetic/index.js';
import type { FormTraits } from './formTraits.js';
import { FormVectors, projectionOf, TOLD } from './formVectors.js';
import { DIRECTIONS, GATES, LAYERS, type PackedTagger } from './packedTagger.js';
import { Projection } from './projection.js';
import type { WordTable } from './words.js';

/** Longer sentences are read in pieces, so that memory stays bounded. */
export const SEGMENT = 512;

/** What one stands for in what cells say. */
export const SAID = 4096;

/** Reads sentences in both directions with two layers of cells that remember what came before. */
export class SentenceReader {
  /** Bytes of what is said of one token. */
  readonly saidBytes: number;
  private readonly cells: number;
  private readonly vectors: FormVectors;
  private readonly starts: Int32Array;
  /** What the second layer is told, one direction after the other, and what the layers say of each token: forwards, then backwards. */
  private readonly told: Int16Array;
  private readonly said: readonly Int16Array[];
  private readonly work: Uint8Array;
  /** What the cells of each layer and direction are told by what they said before, as a matrix in panels. */
  private readonly memories: readonly Int16Array[];
  /** What the second layer is told by the first. */
  private readonly inputs: readonly Projection[];

  /** Bytes that the constructor takes of the memory, alignment left out. */
  static bytes({ traits, layers }: PackedTagger): number {
    const cells = layers[0]!.memory.columns;
    const weights = layers.reduce((sum, { memory }) => sum + memory.points.length, 0);
    return FormVectors.bytes(traits, cells) + 4 * SEGMENT * (1 + DIRECTIONS * cells * (LAYERS + GATES)) + 2 * weights + WORK * cells + DIRECTIONS * Projection.bytes(GATES * cells, DIRECTIONS * cells);
  }

  constructor(
    words: WordTable,
    private readonly arithmetic: Arithmetic,
    memory: Memory,
    traits: FormTraits,
    network: PackedTagger,
  ) {
    const first = network.layers.slice(0, DIRECTIONS);
    const second = network.layers.slice(DIRECTIONS);
    const cells = (this.cells = first[0]!.memory.columns);
    this.saidBytes = 2 * DIRECTIONS * cells;
    this.vectors = new FormVectors(words, arithmetic, memory, traits, network.traits, first);
    this.starts = memory.integers(SEGMENT);
    this.told = memory.shorts(DIRECTIONS * SEGMENT * GATES * cells);
    this.said = Array.from({ length: LAYERS }, () => memory.shorts(SEGMENT * DIRECTIONS * cells));
    this.work = memory.bytes(WORK * cells);
    this.memories = network.layers.map(({ memory: { points, columns, unit } }) => {
      const panels = memory.shorts(points.length);
      toPanels(points, columns, unit * TOLD, panels);
      return panels;
    });
    this.inputs = second.map(({ inputs, biases }) => projectionOf(arithmetic, memory, inputs, 1 / SAID, biases));
  }

  /**
   * Reads the words with the ids `ids[from … from+count-1]`, at most SEGMENT.
   *
   * @returns where what the second layer says of the first of them begins in the memory
   */
  read(ids: Int32Array, from: number, count: number): number {
    const { vectors, told, said, cells, starts } = this;
    const [first, second] = said as [Int16Array, Int16Array];
    const rows = GATES * cells;
    vectors.reserve(count);
    for (let t = 0; t < count; t++) starts[t] = vectors.start(ids[from + t]!);
    this.recur(0, count, first, 2 * rows);
    for (let direction = 0; direction < DIRECTIONS; direction++) {
      this.inputs[direction]!.multiply(first.byteOffset, count, told.byteOffset + 2 * direction * SEGMENT * rows);
    }
    for (let t = 0; t < count; t++) starts[t] = told.byteOffset + 2 * t * rows;
    this.recur(1, count, second, 2 * SEGMENT * rows);
    return second.byteOffset;
  }

  /** Lets the cells of a layer read in both directions what tokens tell them, by where that begins; for the second direction so many bytes further. */
  private recur(layer: number, count: number, said: Int16Array, further: number): void {
    const { arithmetic, starts, memories, cells, saidBytes, work } = this;
    arithmetic.recur(starts.byteOffset, count, memories[DIRECTIONS * layer]!.byteOffset, cells, said.byteOffset, saidBytes, work.byteOffset);
    starts.subarray(0, count).reverse();
    for (let t = 0; t < count; t++) starts[t]! += further;
    arithmetic.recur(starts.byteOffset, count, memories[DIRECTIONS * layer + 1]!.byteOffset, cells, said.byteOffset + (count - 1) * saidBytes + 2 * cells, -saidBytes, work.byteOffset);
  }
}
