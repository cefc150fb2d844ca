import { createRequire } from 'node:module';
import { pluggedIn, type DateEngine } from './datePlugin.js';

let engine: DateEngine | undefined;

/**
 * compromise with its dates plugin, loaded when the first date is read: it takes longer to load than all the rest of the
 * package. The browser build has dateEngine.browser.ts in the place of this module.
 */
export const loadDateEngine = (): DateEngine => {
  if (engine === undefined) {
    const require = createRequire(import.meta.url);
    engine = pluggedIn(require('compromise') as unknown, require('compromise-dates') as unknown);
  }
  return engine;
};
