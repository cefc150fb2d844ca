import type { Arithmetic } from './arithmetic.js';
import { compiledArithmetic } from './compiled.js';
import type { Memory } from './memory.js';
import { plainArithmetic } from './plain.js';

export type { Arithmetic };
export { PANEL, WORK } from './arithmetic.js';
export { Memory } from './memory.js';
export { toPanels } from './panels.js';

/** Compiled where the engine has WebAssembly and its host lets it be used, else plain. */
export const createArithmetic = (memory: Memory): Arithmetic => compiledArithmetic(memory) ?? plainArithmetic(memory);
