/** Lines of a stream of bytes, held one at a time. */

export interface Line {
  /** 1-based. */
  readonly number: number;
  /** Without the line break; null when the line is longer than the limit. */
  readonly bytes: Uint8Array | null;
}

const LF = 0x0a;
const CR = 0x0d;

const withoutCr = (bytes: Buffer): Buffer => (bytes.at(-1) === CR ? bytes.subarray(0, -1) : bytes);

/** Splits at LF and CRLF. A line beyond `maxBytes` is passed over without being held. */
export async function* splitLines(chunks: AsyncIterable<Uint8Array | string>, maxBytes: number): AsyncGenerator<Line> {
  let held: Buffer[] = [];
  let size = 0;
  let number = 1;
  const hold = (piece: Buffer): void => {
    size += piece.length;
    if (size <= maxBytes) held.push(piece);
    else held = [];
  };
  const take = (): Line => {
    const bytes = size > maxBytes ? null : withoutCr(Buffer.concat(held));
    held = [];
    size = 0;
    return { number: number++, bytes };
  };
  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk as Uint8Array);
    let from = 0;
    for (let at = bytes.indexOf(LF); at >= 0; at = bytes.indexOf(LF, from)) {
      hold(bytes.subarray(from, at));
      yield take();
      from = at + 1;
    }
    // Copied, so that a short rest does not keep the whole chunk alive.
    if (from < bytes.length) hold(Buffer.from(bytes.subarray(from)));
  }
  if (size > 0) yield take();
}
