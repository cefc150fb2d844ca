/**
 * Texts as bytes (UTF-8) in one buffer that is used again and again: a buffer of its own for each text, tens of them a document, would
 * cost more than what is done with them, and leave the memory of the process full of holes.
 */
export class TextBytes {
  private buffer: Buffer;
  private used = 0;
  private readonly views = new Map<string, Uint8Array>();

  /** @param capacity bytes to begin with; there is always room for more */
  constructor(capacity: number) {
    this.buffer = Buffer.allocUnsafeSlow(capacity);
  }

  /** The bytes of a text, the same object for the same text; they hold until `clear`. */
  of(text: string): Uint8Array {
    const known = this.views.get(text);
    if (known !== undefined) return known;
    const most = text.length * MOST_BYTES;
    // Views of what was written before keep the old buffer.
    if (this.used + most > this.buffer.length) this.replace(Math.max(this.buffer.length * 2, most));
    const length = this.buffer.write(text, this.used);
    const view = new Uint8Array(this.buffer.buffer, this.used, length);
    this.used += length;
    this.views.set(text, view);
    return view;
  }

  clear(): void {
    this.views.clear();
    this.used = 0;
  }

  private replace(capacity: number): void {
    this.buffer = Buffer.allocUnsafeSlow(capacity);
    this.used = 0;
  }
}

/** Of one UTF-16 code unit in UTF-8. */
const MOST_BYTES = 3;
