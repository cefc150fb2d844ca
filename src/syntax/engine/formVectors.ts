import type { Arithmetic, Memory } from './arithmetic/index.js';
import { MOST_TRAITS, type FormTraits } from './formTraits.js';
import type { PackedMatrix } from './matrix.js';
import { DIRECTIONS, GATES, type PackedLayer } from './packedTagger.js';
import { Projection } from './projection.js';
import { LIMIT, type WordTable } from './words.js';

/** What one stands for in what cells are told. */
export const TOLD = 2048;

/** How many forms are remembered. */
const MOST_KNOWN = 1 << 13;

/**
 * What forms by themselves tell the cells of the first layer, in either direction: computed when a form is first met and then remembered.
 * When there are too many all are forgotten, so that memory stays bounded.
 */
export class FormVectors {
  private readonly store: Uint8Array;
  /** Number of each form by its word-table id, counted from 1, 0 for those not known; and the filling of the table that they are of. */
  private readonly numbers = new Uint16Array(LIMIT + 1);
  private filling = 0;
  private known = 0;
  private readonly rows = new Int32Array(MOST_TRAITS);
  /** The sum of a form's traits, and what the cells of each direction make of that. */
  private readonly form: Int16Array;
  private readonly projections: readonly Projection[];
  /** Bytes of what a form tells the cells. */
  private readonly bytes: number;

  /** Bytes that the constructor takes of the memory, alignment left out. */
  static bytes(traits: PackedMatrix, cells: number): number {
    return DIRECTIONS * (2 * GATES * cells * MOST_KNOWN + Projection.bytes(GATES * cells, traits.columns)) + 2 * traits.columns;
  }

  /** @param layer the first layer, one for each direction */
  constructor(
    private readonly words: WordTable,
    arithmetic: Arithmetic,
    memory: Memory,
    private readonly formTraits: FormTraits,
    private readonly traits: PackedMatrix,
    layer: readonly PackedLayer[],
  ) {
    const { columns } = traits;
    this.projections = layer.map(({ inputs, biases }) => projectionOf(arithmetic, memory, inputs, traits.unit, biases));
    this.bytes = layer.reduce((sum, { inputs }) => sum + 2 * inputs.rows, 0);
    this.store = memory.bytes(MOST_KNOWN * this.bytes);
    this.form = memory.shorts(columns);
  }

  /** Makes room for `count` more forms, at most SEGMENT; where vectors began before may be invalid afterwards. */
  reserve(count: number): void {
    if (this.known + count <= MOST_KNOWN && this.filling === this.words.filling) return;
    this.numbers.fill(0);
    this.known = 0;
    this.filling = this.words.filling;
  }

  /** Where what the form with that id tells the cells begins in the memory, in bytes: first for the forward direction. */
  start(id: number): number {
    // Forms beyond the limit of the word table share an id.
    const number = id < LIMIT ? this.numbers[id]! : 0;
    return this.store.byteOffset + ((number === 0 ? this.fill(id) : number) - 1) * this.bytes;
  }

  /** Computes what a form tells the cells and returns its number. */
  private fill(id: number): number {
    const { form, rows, traits, store } = this;
    const { columns } = traits;
    const count = this.formTraits.read(this.words.fields, id, rows);
    form.fill(0);
    for (let r = 0; r < count; r++) for (let k = 0, at = rows[r]! * columns; k < columns; k++) form[k]! += traits.points[at + k]!;
    let out = store.byteOffset + this.known * this.bytes;
    for (const projection of this.projections) {
      projection.multiply(form.byteOffset, 1, out);
      out += 2 * projection.rows;
    }
    return (this.numbers[id] = ++this.known);
  }
}

/**
 * What cells are told by tokens.
 *
 * @param unit the value of one in the numbers of the tokens
 */
export const projectionOf = (arithmetic: Arithmetic, memory: Memory, inputs: PackedMatrix, unit: number, biases: PackedMatrix): Projection =>
  new Projection(arithmetic, memory, inputs.points, inputs.columns, inputs.unit * unit * TOLD, Array.from(biases.points, (bias) => bias * biases.unit * TOLD));
