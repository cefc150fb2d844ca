import type { Arithmetic } from './arithmetic.js';
import { LAYERS } from './layers.js';
import type { Memory } from './memory.js';

/** Null where the host has no WebAssembly or forbids it, as strict content security policies of pages do. */
export const compiledArithmetic = ({ shared }: Memory): Arithmetic | null => {
  if (shared === null) return null;
  try {
    const bytes = atob(LAYERS);
    const code = new Uint8Array(bytes.length);
    for (let i = 0; i < code.length; i++) code[i] = bytes.charCodeAt(i);
    // Small enough for pages, where larger code may not be compiled at once.
    return new WebAssembly.Instance(new WebAssembly.Module(code), { env: { memory: shared } }).exports as unknown as Arithmetic;
  } catch {
    return null;
  }
};
