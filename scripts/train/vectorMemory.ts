import { Memory } from '../../src/syntax/engine/arithmetic/index.js';
import { compileAssembly } from '../compileAssembly.js';

/** The functions of assembly/vectors.ts; places are addresses in bytes. */
export interface VectorArithmetic {
  sum(starts: number, count: number, out: number, length: number): void;
  spread(starts: number, count: number, vector: number, length: number): void;
  dot(a: number, b: number, length: number): number;
  addScaled(to: number, vector: number, factor: number, length: number): void;
  product(vector: number, matrix: number, columns: number, out: number, width: number): void;
  passOn(places: number, matrix: number, matrixSlopes: number, columns: number, width: number): void;
  multiply(a: number, aRow: number, aColumn: number, b: number, bRow: number, out: number, outRow: number, rows: number, depth: number, columns: number): void;
  transpose(matrix: number, row: number, rows: number, columns: number, out: number, outRow: number): void;
  remember(gates: number, slopes: number, before: number, memories: number, out: number, cells: number): void;
  recall(gates: number, slopes: number, before: number, memories: number, outSlopes: number, memorySlopes: number, cells: number): void;
  adam(values: number, slopes: number, means: number, squares: number, length: number, pace: number, meanKept: number, squareKept: number, least: number): void;
}

const SOURCE = 'scripts/train/assembly/vectors.ts';
const BYTES = 1 << 28;

let compiled: Promise<WebAssembly.Module> | undefined;

/** The compiled functions of assembly/vectors.ts; they are compiled once. */
export const compileArithmetic = (): Promise<WebAssembly.Module> =>
  (compiled ??= compileAssembly(SOURCE, '--importMemory', '--noExportMemory').then((code) => new WebAssembly.Module(code)));

/** Memory for floats as well, with the arithmetic on them. */
export class VectorMemory extends Memory {
  readonly arithmetic: VectorArithmetic;
  /** All of the memory. */
  readonly all: Float32Array;

  /** @param module see compileArithmetic */
  constructor(module: WebAssembly.Module) {
    super(BYTES);
    this.all = new Float32Array(this.buffer);
    this.arithmetic = new WebAssembly.Instance(module, { env: { memory: this.shared! } }).exports as unknown as VectorArithmetic;
  }

  /** So many floats, all 0; where they begin is their `byteOffset`. */
  floats(count: number): Float32Array {
    return new Float32Array(this.buffer, this.take(4 * count), count);
  }
}
