import type { PackedMatrix } from './matrix.js';
import { LABELS } from './names.js';

/** Cells that read in one direction, as they are stored: rows for what all their keep gates, out gates and new contents are told. */
export interface PackedLayer {
  /** What is told by a token, as the layer below knows it. */
  readonly inputs: PackedMatrix;
  /** What is told by what the cells said of the token before. */
  readonly memory: PackedMatrix;
  /** What is told in any case: one row. */
  readonly biases: PackedMatrix;
}

/** The tagger's network as it is stored. */
export interface PackedTagger {
  /** Number of lists of usual tags, and hashes of the pieces of forms that have rows, ascending: see FormTraits. */
  readonly classes: number;
  readonly pieces: Uint32Array;
  readonly traits: PackedMatrix;
  /** The first layer forwards and backwards, then the second. */
  readonly layers: readonly PackedLayer[];
  /** What the cells of the second layer say for each tag and, after the tags, each class of arcs. */
  readonly outputs: PackedMatrix;
  /** What speaks for each of them in any case: one row. */
  readonly biases: PackedMatrix;
}

/** What cells are told of: whether to keep what they remember, whether to let it out, and what else to remember. */
export const GATES = 3;

/** Layers, and directions of each. */
export const LAYERS = 2;
export const DIRECTIONS = 2;

/** Classes of arcs to a token's head: the labels where the head comes first, then where it comes after. */
export const ARCS = 2 * LABELS.length;
export const arcClass = (label: number, isHeadAfter: boolean): number => (isHeadAfter ? LABELS.length + label : label);
