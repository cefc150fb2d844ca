import { errors } from '../../errors.js';

/** Reads the parts of a model file in order. Numbers are unsigned, seven bits a byte, the lowest first. */
export class ByteReader {
  constructor(
    private readonly data: Uint8Array,
    private at: number,
  ) {}

  get atEnd(): boolean {
    return this.at === this.data.length;
  }

  number(): number {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = this.data[this.at++];
      if (byte === undefined || factor > 2 ** 42) throw errors.model('the file ends too early');
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  }

  /** So many numbers, of 32 bits at most. */
  numbers(count: number): Int32Array {
    // A number takes a byte at least: no file makes us reserve more than it has.
    if (this.at + count > this.data.length) throw errors.model('the file ends too early');
    const values = new Int32Array(count);
    for (let i = 0; i < count; i++) values[i] = this.number();
    return values;
  }

  /** The next `count` bytes, not copied. */
  bytes(count: number): Uint8Array {
    if (this.at + count > this.data.length) throw errors.model('the file ends too early');
    return this.data.subarray(this.at, (this.at += count));
  }

  /** A 64-bit float, little-endian. */
  float(): number {
    const bytes = this.bytes(8);
    return new DataView(bytes.buffer, bytes.byteOffset, 8).getFloat64(0, true);
  }

  /** Ascending 32-bit numbers, stored as the steps between them. */
  ascending(count: number): Uint32Array {
    if (count > this.data.length) throw errors.model('the file ends too early');
    const values = new Uint32Array(count);
    const { data } = this;
    let { at } = this;
    let value = 0;
    for (let i = 0; i < count; i++) {
      let step = 0;
      let shift = 0;
      for (let byte = 128; byte >= 128; shift += 7) {
        byte = data[at++] ?? -1;
        if (byte < 0 || shift > 28) throw errors.model('the file ends too early');
        step |= (byte & 127) << shift;
      }
      values[i] = value = (value + step) >>> 0;
    }
    this.at = at;
    return values;
  }
}
