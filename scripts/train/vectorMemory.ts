import { compileAssembly } from '../compileAssembly.js';

/** The functions of assembly/vectors.ts; places are addresses in bytes. */
export interface VectorArithmetic {
  sum(starts: number, count: number, out: number, length: number): void;
  spread(starts: number, count: number, vector: number, length: number): void;
  dot(a: number, b: number, length: number): number;
  addScaled(to: number, vector: number, factor: number, length: number): void;
  product(vector: number, matrix: number, columns: number, out: number, width: number): void;
  passOn(places: number, matrix: number, matrixSlopes: number, columns: number, width: number): void;
  adam(values: number, slopes: number, means: number, squares: number, length: number, pace: number, meanKept: number, squareKept: number, least: number): void;
}

const SOURCE = 'scripts/train/assembly/vectors.ts';
const PAGE = 1 << 16;
const PAGES = 4096;
/** Everything begins at a multiple of this. */
const ALIGNED = 16;

let compiled: Promise<WebAssembly.Module> | undefined;

/** The compiled functions of assembly/vectors.ts; they are compiled once. */
export const compileArithmetic = (): Promise<WebAssembly.Module> =>
  (compiled ??= compileAssembly(SOURCE, '--initialMemory', String(PAGES)).then((code) => new WebAssembly.Module(code)));

/** Memory for vectors that both JavaScript and the compiled arithmetic reach; what is taken is never given back. */
export class VectorMemory {
  private at = PAGE;

  private readonly buffer: ArrayBuffer;
  readonly arithmetic: VectorArithmetic;

  /** @param module see compileArithmetic */
  constructor(module: WebAssembly.Module) {
    const { exports } = new WebAssembly.Instance(module);
    this.buffer = (exports.memory as WebAssembly.Memory).buffer;
    this.arithmetic = exports as unknown as VectorArithmetic;
  }

  /** So many floats, all 0; where they begin is their `byteOffset`. */
  floats(count: number): Float32Array {
    return new Float32Array(this.buffer, this.take(4 * count), count);
  }

  /** So many whole numbers, all 0. */
  integers(count: number): Int32Array {
    return new Int32Array(this.buffer, this.take(4 * count), count);
  }

  private take(bytes: number): number {
    const start = this.at;
    this.at = Math.ceil((start + bytes) / ALIGNED) * ALIGNED;
    return start;
  }
}
