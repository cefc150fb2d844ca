/**
 * The layers of networks, in AssemblyScript: eight 16-bit numbers at a time. `plain.ts` does the same one by one, with the
 * same results. Vectors and lists are given by where they begin in memory, in bytes.
 */

/** Sums the vectors of `width` 16-bit numbers, a multiple of 32, that begin at `starts[0 … count-1]`, and cuts negative sums to zero. */
export function rectifiedSum(starts: usize, count: i32, out: usize, width: i32): void {
  const end = <usize>width << 1;
  // Thirty-two numbers at a time, so that their sums stay in registers.
  for (let part: usize = 0; part < end; part += 64) {
    let a = i16x8.splat(0);
    let b = i16x8.splat(0);
    let c = i16x8.splat(0);
    let d = i16x8.splat(0);
    for (let i = 0; i < count; i++) {
      const at = <usize>load<i32>(starts + (<usize>i << 2)) + part;
      a = i16x8.add(a, v128.load(at));
      b = i16x8.add(b, v128.load(at, 16));
      c = i16x8.add(c, v128.load(at, 32));
      d = i16x8.add(d, v128.load(at, 48));
    }
    const zero = i16x8.splat(0);
    v128.store(out + part, i16x8.max_s(a, zero));
    v128.store(out + part, i16x8.max_s(b, zero), 16);
    v128.store(out + part, i16x8.max_s(c, zero), 32);
    v128.store(out + part, i16x8.max_s(d, zero), 48);
  }
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

/** Rows whose weights lie together: see `panels.ts`. */
const PANEL: usize = 16;

/** Multiplies a vector of 16-bit numbers, given as so many pairs, an even number, with the rows of a panel; `out` receives 32-bit sums. */
function panelSums(panel: usize, vector: usize, pairs: i32, out: usize): void {
  const end = vector + (<usize>pairs << 2);
  let a = i32x4.splat(0);
  let b = i32x4.splat(0);
  let c = i32x4.splat(0);
  let d = i32x4.splat(0);
  for (; vector < end; vector += 8, panel += 8 * PANEL) {
    const first = v128.load32_splat(vector);
    const second = v128.load32_splat(vector, 4);
    a = i32x4.add(a, i32x4.add(i32x4.dot_i16x8_s(first, v128.load(panel)), i32x4.dot_i16x8_s(second, v128.load(panel, 64))));
    b = i32x4.add(b, i32x4.add(i32x4.dot_i16x8_s(first, v128.load(panel, 16)), i32x4.dot_i16x8_s(second, v128.load(panel, 80))));
    c = i32x4.add(c, i32x4.add(i32x4.dot_i16x8_s(first, v128.load(panel, 32)), i32x4.dot_i16x8_s(second, v128.load(panel, 96))));
    d = i32x4.add(d, i32x4.add(i32x4.dot_i16x8_s(first, v128.load(panel, 48)), i32x4.dot_i16x8_s(second, v128.load(panel, 112))));
  }
  v128.store(out, a);
  v128.store(out, b, 16);
  v128.store(out, c, 32);
  v128.store(out, d, 48);
}

/**
 * Multiplies `count` vectors of so many pairs, one behind the other, with the rows of a matrix in panels; `out` receives for each vector as
 * many 16-bit numbers as there are rows: the sums and the rows' `added`, `shift` bits fewer, cut at the limits of 16 bits.
 */
export function project(vectors: usize, count: i32, pairs: i32, panels: usize, rows: i32, added: usize, shift: i32, out: usize, work: usize): void {
  const panelSize = <usize>pairs * 4 * PANEL;
  for (let row: usize = 0; row < <usize>rows; row += PANEL) {
    for (let v: usize = 0; v < <usize>count; v++) {
      panelSums(panels, vectors + v * (<usize>pairs << 2), pairs, work);
      const to = out + ((v * <usize>rows + row) << 1);
      for (let r: usize = 0; r < PANEL; r += 8) {
        const low = i32x4.shr_s(i32x4.add(v128.load(work + (r << 2)), v128.load(added + ((row + r) << 2))), shift);
        const high = i32x4.shr_s(i32x4.add(v128.load(work + (r << 2), 16), v128.load(added + ((row + r) << 2), 16)), shift);
        v128.store(to + (r << 1), i16x8.narrow_i32x4_s(low, high));
      }
    }
    panels += panelSize;
  }
}

/** What a gate lets through of 4096 parts, told a number of 2048 parts: 1/2 + x/4 - x|x|/32, flat beyond 4 on either side. */
function gate(x: v128): v128 {
  const bounded = i32x4.max_s(i32x4.splat(-8192), i32x4.min_s(i32x4.splat(8192), x));
  return i32x4.add(i32x4.splat(2048), i32x4.shr_s(i32x4.mul(bounded, i32x4.sub(i32x4.splat(16384), i32x4.abs(bounded))), 15));
}

/**
 * Lets cells with a long short-term memory read a sentence. What each token tells the keep gates, the out gates and the new contents of the
 * cells, `cells` 16-bit numbers of 2048 parts each, begins at `starts[0 … count-1]`; to this comes what the cells said of the token before,
 * by a matrix in panels. What they say, 16-bit numbers of 4096 parts, is written to `out` for the first token and `stride` bytes further for
 * each of the others.
 *
 * @param work room for as many 32-bit numbers as there are rows and cells and for the `cells` 16-bit ones that come before the first token
 */
export function recur(starts: usize, count: i32, panels: usize, cells: i32, out: usize, stride: i32, work: usize): void {
  const size = <usize>cells;
  const rows: usize = 3 * size;
  const panelSize = (size << 1) * PANEL;
  const memories = work + (rows << 2);
  let before = memories + (size << 2);
  memory.fill(memories, 0, size * 6);
  for (let t = 0; t < count; t++) {
    const told = <usize>load<i32>(starts + (<usize>t << 2));
    let panel = panels;
    for (let row: usize = 0; row < rows; row += PANEL) {
      panelSums(panel, before, cells >> 1, work + (row << 2));
      panel += panelSize;
    }
    for (let j: usize = 0; j < size; j += 4) {
      const keep = gate(gateInput(told, work, j));
      const letOut = gate(gateInput(told, work, size + j));
      const toNew = gateInput(told, work, (size << 1) + j);
      const bounded = i32x4.max_s(i32x4.splat(-4096), i32x4.min_s(i32x4.splat(4096), toNew));
      const fresh = i32x4.shr_s(i32x4.mul(bounded, i32x4.sub(i32x4.splat(8192), i32x4.abs(bounded))), 12);
      const kept = i32x4.mul(keep, i32x4.sub(v128.load(memories + (j << 2)), fresh));
      const content = i32x4.add(fresh, i32x4.shr_s(i32x4.add(kept, i32x4.splat(2048)), 12));
      v128.store(memories + (j << 2), content);
      const said = i32x4.shr_s(i32x4.add(i32x4.mul(letOut, content), i32x4.splat(2048)), 12);
      v128.store64_lane(out + (j << 1), i16x8.narrow_i32x4_s(said, said), 0);
    }
    before = out;
    out += <usize>stride;
  }
}

/** What a gate is told, in 2048 parts: by the token, and by what the cells said before. */
function gateInput(told: usize, sums: usize, row: usize): v128 {
  const own = i32x4.extend_low_i16x8_s(v128.load64_zero(told + (row << 1)));
  return i32x4.add(own, i32x4.shr_s(i32x4.add(v128.load(sums + (row << 2)), i32x4.splat(2048)), 12));
}
