import { ClassTable, emptyPlaces, enter } from './tables.js';

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

/** Builds the table of a model of many classes. */
export function classTable({ features, lengths, classes, points, classCount, unit }: PackedWeights): ClassTable {
  const places = emptyPlaces(features.length);
  const entries = new Uint16Array(classes.length);
  for (let e = 0; e < entries.length; e++) entries[e] = (classes[e]! << 8) | (points[e]! & 255);
  let entry = 0;
  for (let f = 0; f < features.length; f++) {
    enter(places, features[f]! | 0, (entry << 8) | lengths[f]!);
    entry += lengths[f]!;
  }
  return new ClassTable(places, entries, classCount, unit);
}
