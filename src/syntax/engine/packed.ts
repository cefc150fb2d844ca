import { errors } from '../../errors.js';
import { ClassTable, emptyPlaces, enterRows } from './tables.js';

/** Weights as they are stored: whole points, sparse, ordered by feature. */
export interface PackedWeights {
  /** Feature hashes, ascending as unsigned integers. */
  readonly features: Uint32Array;
  /** Number of entries of each feature. */
  readonly lengths: Uint8Array;
  /** Class and weight of each entry, feature by feature. */
  readonly classes: Uint8Array;
  readonly points: Int8Array;
  /** Number of classes. */
  readonly classCount: number;
  /** The score that one point stands for. */
  readonly unit: number;
}

/**
 * Builds the table of a model of many classes.
 *
 * @throws BriefgraphError `model-invalid`
 */
export function classTable({ features, lengths, classes, points, classCount, unit }: PackedWeights): ClassTable {
  const places = emptyPlaces(features.length);
  const entries = new Uint16Array(classes.length);
  for (let e = 0; e < entries.length; e++) {
    if (classes[e]! >= classCount) throw errors.model('a weight belongs to no class');
    entries[e] = (classes[e]! << 8) | (points[e]! & 255);
  }
  enterRows(places, features, lengths);
  return new ClassTable(places, entries, classCount, unit);
}
