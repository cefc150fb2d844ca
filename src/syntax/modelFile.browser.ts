import { errors } from '../errors.js';

/** Outside Node there is no file to read: the caller gives the weights to `loadModel`. */
export function readShippedModel(): Uint8Array {
  throw errors.modelMissing();
}
