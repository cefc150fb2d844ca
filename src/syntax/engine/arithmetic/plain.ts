import type { Arithmetic } from './arithmetic.js';
import type { Memory } from './memory.js';

/** What `assembly/layers.ts` does, for hosts that run no compiled code: one number at a time. */
export const plainArithmetic = ({ buffer }: Memory): Arithmetic => {
  const integers = new Int32Array(buffer);
  const shorts = new Int16Array(buffer);
  const bytes = new Uint8Array(buffer);
  return {
    rectifiedSum(starts, count, out, lanes) {
      const from = starts >> 2;
      for (let lane = 0; lane < lanes; lane++) {
        let both = 0;
        for (let v = 0; v < count; v++) both = (both + integers[(integers[from + v]! >> 2) + lane]!) | 0;
        const lower = (both << 16) >> 16;
        shorts[(out >> 1) + 2 * lane] = Math.max(lower, 0);
        shorts[(out >> 1) + 2 * lane + 1] = Math.max((both - lower) >> 16, 0);
      }
    },
    products(rows, count, first, vector, matrix, out, width) {
      const from = vector >> 1;
      for (let r = 0; r < count; r++) {
        const row = (matrix >> 1) + (first + bytes[rows + r]!) * width;
        let sum = 0;
        for (let h = 0; h < width; h++) sum += shorts[from + h]! * shorts[row + h]!;
        integers[(out >> 2) + r] = sum;
      }
    },
  };
};
