import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { errors } from '../errors.js';

/** Path of the weights from the root of the package. */
const PATH = 'lexicons/models/en-syntax.bin';

/**
 * Reads the weights that the package ships. The module may lie at any depth of the package (source or bundle), so the
 * folders above it are tried in turn. The browser build has modelFile.browser.ts in the place of this module.
 *
 * @throws BriefgraphError `model-missing`
 */
export function readShippedModel(): Uint8Array {
  for (let up = '../'; up.length <= 15; up += '../') {
    const file = fileURLToPath(new URL(up + PATH, import.meta.url));
    if (existsSync(file)) return readFileSync(file);
  }
  throw errors.modelMissing();
}
