const PAGE = 1 << 16;
/** Everything begins at a multiple of this, in bytes. */
const ALIGNED = 16;

/** Memory of a fixed size for numbers that both JavaScript and compiled arithmetic reach; what is taken is never given back. */
export class Memory {
  /** The memory as WebAssembly knows it; null where there is no WebAssembly. */
  readonly shared: WebAssembly.Memory | null;
  readonly buffer: ArrayBuffer;
  private at = 0;

  /** @param bytes what will be taken in all, with ALIGNED more for each piece */
  constructor(bytes: number) {
    const pages = Math.ceil(bytes / PAGE);
    this.shared = typeof WebAssembly === 'object' ? new WebAssembly.Memory({ initial: pages, maximum: pages }) : null;
    this.buffer = this.shared?.buffer ?? new ArrayBuffer(pages * PAGE);
  }

  /** So many 32-bit whole numbers, all 0. */
  integers(count: number): Int32Array {
    return new Int32Array(this.buffer, this.take(4 * count), count);
  }

  /** So many 16-bit whole numbers, all 0. */
  shorts(count: number): Int16Array {
    return new Int16Array(this.buffer, this.take(2 * count), count);
  }

  /** So many bytes, all 0. */
  bytes(count: number): Uint8Array {
    return new Uint8Array(this.buffer, this.take(count), count);
  }

  protected take(bytes: number): number {
    const start = this.at;
    this.at = Math.ceil((start + bytes) / ALIGNED) * ALIGNED;
    return start;
  }
}
