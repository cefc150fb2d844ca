/**
 * The two layers of a network, in AssemblyScript: eight 16-bit numbers at a time. `plain.ts` does the same one by one, with the
 * same results. Vectors and lists are given by where they begin in memory, in bytes.
 */

/**
 * Sums the vectors that begin at `starts[0 … count-1]` and cuts negative sums to zero. Each 32-bit lane holds two numbers (see
 * `pairUp`), `lanes` is a multiple of 16.
 */
export function rectifiedSum(starts: usize, count: i32, out: usize, lanes: i32): void {
  const end = <usize>lanes << 2;
  // Sixteen lanes at a time, so that their sums stay in registers.
  for (let part: usize = 0; part < end; part += 64) {
    let a = i32x4.splat(0);
    let b = i32x4.splat(0);
    let c = i32x4.splat(0);
    let d = i32x4.splat(0);
    for (let i = 0; i < count; i++) {
      const at = <usize>load<i32>(starts + (<usize>i << 2)) + part;
      a = i32x4.add(a, v128.load(at));
      b = i32x4.add(b, v128.load(at, 16));
      c = i32x4.add(c, v128.load(at, 32));
      d = i32x4.add(d, v128.load(at, 48));
    }
    v128.store(out + part, rectified(a));
    v128.store(out + part, rectified(b), 16);
    v128.store(out + part, rectified(c), 32);
    v128.store(out + part, rectified(d), 48);
  }
}

/** Takes what the lower halves borrowed back and cuts all halves to zero. */
function rectified(pairs: v128): v128 {
  const lower = i32x4.shr_s(i32x4.shl(pairs, 16), 16);
  const upper = i32x4.sub(pairs, lower);
  return i16x8.max_s(v128.or(upper, v128.and(lower, i32x4.splat(0xffff))), i32x4.splat(0));
}

/** Multiplies a vector of `width` 16-bit numbers (a multiple of 8) with the rows of a matrix that are numbered `first + rows[0 … count-1]`. */
export function products(rows: usize, count: i32, first: i32, vector: usize, matrix: usize, out: usize, width: i32): void {
  const end = <usize>width << 1;
  for (let r = 0; r < count; r++) {
    const row = matrix + <usize>(first + <i32>load<u8>(rows + <usize>r)) * end;
    let sum = i32x4.splat(0);
    for (let at: usize = 0; at < end; at += 16) sum = i32x4.add(sum, i32x4.dot_i16x8_s(v128.load(vector + at), v128.load(row + at)));
    store<i32>(out + (<usize>r << 2), i32x4.extract_lane(sum, 0) + i32x4.extract_lane(sum, 1) + i32x4.extract_lane(sum, 2) + i32x4.extract_lane(sum, 3));
  }
}
