import type { PackedMatrix } from '../../src/syntax/engine/matrix.js';
import type { PackedNetwork } from '../../src/syntax/engine/network.js';
import type { NetworkLearner } from './networkLearner.js';

const CEILING = 127;

/** Rounds a matrix to points. */
function pack(values: Float32Array, columns: number): PackedMatrix {
  const unit = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / CEILING || 1;
  return { rows: values.length / columns, columns, unit, points: Int8Array.from(values, (value) => Math.round(value / unit)) };
}

/**
 * The network as it is stored.
 *
 * @param lexemes hashes of the words known one by one, ascending
 * @param groups fine group of each of them; words take over what their groups have
 * @param middle the middle group around each fine one; fine groups take over what middle groups have
 */
export function packNetwork({ roles: { traits, middle: middles, roles }, states, outputs, features }: NetworkLearner, lexemes: Uint32Array, groups: Uint16Array, middle: Uint16Array): PackedNetwork {
  const { columns } = traits;
  const values = traits.values.slice();
  const takeOver = (row: number, from: Float32Array, fromRow: number): void => {
    for (let k = 0; k < columns; k++) values[row * columns + k]! += from[fromRow * columns + k]!;
  };
  middle.forEach((group, fine) => takeOver(fine, middles.values, group));
  groups.forEach((fine, word) => takeOver(middle.length + word, values, fine));
  return {
    lexemes,
    traits: pack(values, columns),
    roles: pack(roles.values, roles.columns),
    features: Uint32Array.from(features),
    states: pack(states.values, states.columns),
    outputs: pack(outputs.values, outputs.columns),
  };
}
