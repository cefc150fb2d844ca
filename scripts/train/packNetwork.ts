import type { PackedNetwork } from '../../src/syntax/engine/network.js';
import type { NetworkLearner } from './networkLearner.js';
import { packMatrix, takeOver } from './packMatrix.js';

/**
 * The network as it is stored.
 *
 * @param groups fine group of each of the words that are known one by one
 * @param middle the middle group around each fine one
 */
export function packNetwork({ roles: { traits, middle: middles, roles }, states, outputs, features }: NetworkLearner, groups: Uint16Array, middle: Uint16Array): PackedNetwork {
  const { columns } = traits;
  const values = traits.values.slice();
  takeOver(values, middles.values, columns, groups, middle);
  return {
    traits: packMatrix(values, columns),
    roles: packMatrix(roles.values, roles.columns),
    features: Uint32Array.from(features),
    states: packMatrix(states.values, states.columns),
    outputs: packMatrix(outputs.values, outputs.columns),
  };
}
