import type { PackedMatrix } from '../../src/syntax/engine/matrix.js';
import { ARCS, GATES, type PackedTagger } from '../../src/syntax/engine/packedTagger.js';
import { packMatrix, takeOver } from './packMatrix.js';
import type { Parameters } from './parameters.js';
import type { TaggerLearner } from './taggerLearner.js';

/** What the rows of the traits mean. */
interface Meanings {
  readonly classes: number;
  readonly pieces: Uint32Array;
  /** Fine group of each group and word, and the middle group around each fine one. */
  readonly groups: Uint16Array;
  readonly middle: Uint16Array;
  /** Number of rows without those of middle groups, which come last. */
  readonly rows: number;
}

/** The first `width` columns of a matrix, turned: a row for each of them. */
function turned({ values, rows, columns }: Parameters, width: number): PackedMatrix {
  const out = new Float32Array(width * rows);
  for (let row = 0; row < rows; row++) for (let c = 0; c < width; c++) out[c * rows + row] = values[row * columns + c]!;
  return packMatrix(out, rows);
}

/** The tagger's network as it is stored. */
export function packTagger({ traits, cells, outputs, biases }: TaggerLearner, tags: number, { classes, pieces, groups, middle, rows }: Meanings): PackedTagger {
  const { columns } = traits;
  const values = traits.values.slice(0, rows * columns);
  takeOver(values, traits.values.subarray(rows * columns), columns, groups.subarray(middle.length), middle);
  return {
    classes,
    pieces,
    traits: packMatrix(values, columns),
    layers: cells.map(({ inputs, memory, biases: told }) => {
      const width = GATES * memory.rows;
      return { inputs: turned(inputs, width), memory: turned(memory, width), biases: packMatrix(told.values.slice(0, width), width) };
    }),
    outputs: turned(outputs, tags + ARCS),
    biases: packMatrix(biases.values.slice(0, tags + ARCS), tags + ARCS),
  };
}
