import type { Arithmetic } from './arithmetic.js';
import { LAYERS } from './layers.js';
import type { Memory } from './memory.js';

/** Null where the host has no WebAssembly or forbids it, as strict content security policies of pages do. */
export const compiledArithmetic = ({ shared }: Memory): Arithmetic | null => {
  if (shared === null) return null;
  try {
    const code = Uint8Array.from(atob(LAYERS), (unit) => unit.charCodeAt(0));
    // Small enough for pages, where larger code may not be compiled at once.
    return new WebAssembly.Instance(new WebAssembly.Module(code), { env: { memory: shared } }).exports as unknown as Arithmetic;
  } catch {
    return null;
  }
};
