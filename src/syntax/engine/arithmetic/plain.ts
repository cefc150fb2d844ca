import { PANEL, type Arithmetic } from './arithmetic.js';
import type { Memory } from './memory.js';

const bounded = (value: number, limit: number): number => Math.max(-limit, Math.min(limit, value));

/** What a gate lets through of 4096 parts, told a number of 2048 parts: 1/2 + x/4 - x|x|/32, flat beyond 4 on either side. */
const gate = (told: number): number => {
  const x = bounded(told, 8192);
  return 2048 + ((x * (16384 - Math.abs(x))) >> 15);
};

/** What `assembly/layers.ts` does, for hosts that run no compiled code: one number at a time. */
export const plainArithmetic = ({ buffer }: Memory): Arithmetic => {
  const integers = new Int32Array(buffer);
  const shorts = new Int16Array(buffer);
  const bytes = new Uint8Array(buffer);

  /** The inner product of a vector and a row of a matrix in panels. */
  const panelSum = (panels: number, vector: number, pairs: number, row: number): number => {
    let at = (panels >> 1) + 2 * ((row - (row % PANEL)) * pairs + (row % PANEL));
    let sum = 0;
    for (let k = vector >> 1, end = k + 2 * pairs; k < end; k += 2, at += 2 * PANEL) sum += shorts[k]! * shorts[at]! + shorts[k + 1]! * shorts[at + 1]!;
    return sum | 0;
  };

  return {
    rectifiedSum(starts, count, out, width) {
      const from = starts >> 2;
      // Two numbers at a time.
      for (let h = 0; h < width; h += 2) {
        let [lower, upper] = [0, 0];
        for (let v = 0; v < count; v++) {
          const both = integers[((integers[from + v]! >> 1) + h) >> 1]!;
          lower += (both << 16) >> 16;
          upper += both >> 16;
        }
        shorts[(out >> 1) + h] = Math.max((lower << 16) >> 16, 0);
        shorts[(out >> 1) + h + 1] = Math.max((upper << 16) >> 16, 0);
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
    project(vectors, count, pairs, panels, rows, added, shift, out) {
      for (let v = 0; v < count; v++) {
        for (let row = 0; row < rows; row++) {
          const sum = (panelSum(panels, vectors + 4 * v * pairs, pairs, row) + integers[(added >> 2) + row]!) | 0;
          shorts[(out >> 1) + v * rows + row] = Math.max(-32768, Math.min(32767, sum >> shift));
        }
      }
    },
    recur(starts, count, panels, cells, out, stride, work) {
      const memories = (work >> 2) + 3 * cells;
      let before = work + 16 * cells;
      integers.fill(0, memories, memories + cells);
      shorts.fill(0, before >> 1, (before >> 1) + cells);
      for (let t = 0, to = out; t < count; t++, to += stride) {
        const told = integers[(starts >> 2) + t]! >> 1;
        for (let row = 0; row < 3 * cells; row++) {
          const sum = (panelSum(panels, before, cells >> 1, row) + 2048) | 0;
          integers[(work >> 2) + row] = shorts[told + row]! + (sum >> 12);
        }
        for (let j = 0; j < cells; j++) {
          const keep = gate(integers[(work >> 2) + j]!);
          const letOut = gate(integers[(work >> 2) + cells + j]!);
          const toNew = bounded(integers[(work >> 2) + 2 * cells + j]!, 4096);
          const fresh = (toNew * (8192 - Math.abs(toNew))) >> 12;
          const content = fresh + ((keep * (integers[memories + j]! - fresh) + 2048) >> 12);
          integers[memories + j] = content;
          shorts[(to >> 1) + j] = (letOut * content + 2048) >> 12;
        }
        before = to;
      }
    },
  };
};
