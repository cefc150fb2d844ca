/**
 * Arithmetic on vectors of 32-bit floats for the training of the parser's network, in AssemblyScript: four floats at a time.
 * Vectors and lists are given by where they begin in memory, in bytes; lengths are in floats and multiples of four.
 * Nothing is reordered, so that results are the same on every machine.
 */

/** out = the sum of the vectors that begin at `starts[0 … count-1]`. */
export function sum(starts: usize, count: i32, out: usize, length: i32): void {
  const end = <usize>length << 2;
  for (let h: usize = 0; h < end; h += 16) {
    let total = f32x4.splat(0);
    for (let i = 0; i < count; i++) total = f32x4.add(total, v128.load(<usize>load<i32>(starts + (<usize>i << 2)) + h));
    v128.store(out + h, total);
  }
}

/** Adds a vector to each of those that begin at `starts[0 … count-1]`; all are different. */
export function spread(starts: usize, count: i32, vector: usize, length: i32): void {
  const end = <usize>length << 2;
  for (let i = 0; i < count; i++) {
    const to = <usize>load<i32>(starts + (<usize>i << 2));
    for (let h: usize = 0; h < end; h += 16) v128.store(to + h, f32x4.add(v128.load(to + h), v128.load(vector + h)));
  }
}

/** The inner product of two vectors. */
export function dot(a: usize, b: usize, length: i32): f32 {
  const end = <usize>length << 2;
  let total = f32x4.splat(0);
  for (let h: usize = 0; h < end; h += 16) total = f32x4.add(total, f32x4.mul(v128.load(a + h), v128.load(b + h)));
  return f32x4.extract_lane(total, 0) + f32x4.extract_lane(total, 1) + (f32x4.extract_lane(total, 2) + f32x4.extract_lane(total, 3));
}

/** to += factor * vector */
export function addScaled(to: usize, vector: usize, factor: f32, length: i32): void {
  const end = <usize>length << 2;
  const f = f32x4.splat(factor);
  for (let h: usize = 0; h < end; h += 16) v128.store(to + h, f32x4.add(v128.load(to + h), f32x4.mul(f, v128.load(vector + h))));
}

/** out = the vector times a matrix of `columns` rows (a multiple of four) of `width` floats. */
export function product(vector: usize, matrix: usize, columns: i32, out: usize, width: i32): void {
  const end = <usize>width << 2;
  memory.fill(out, 0, end);
  // Four rows at a time, so that sums are loaded and stored less often.
  for (let k = 0; k < columns; k += 4) {
    const at = vector + (<usize>k << 2);
    const row = matrix + <usize>k * end;
    const a = v128.load32_splat(at);
    const b = v128.load32_splat(at, 4);
    const c = v128.load32_splat(at, 8);
    const d = v128.load32_splat(at, 12);
    for (let h: usize = 0; h < end; h += 16) {
      const w = row + h;
      const first = f32x4.add(f32x4.mul(a, v128.load(w)), f32x4.mul(b, v128.load(w + end)));
      const second = f32x4.add(f32x4.mul(c, v128.load(w + 2 * end)), f32x4.mul(d, v128.load(w + 3 * end)));
      v128.store(out + h, f32x4.add(v128.load(out + h), f32x4.add(first, second)));
    }
  }
}

/**
 * Passes the slopes of four products on: to the matrix (slopes += vector ⊗ slopes of the product) and to the vectors (+= matrix · slopes
 * of the product). `places` holds for each of the four where its vector, the slopes of that and those of the product begin.
 */
export function passOn(places: usize, matrix: usize, matrixSlopes: usize, columns: i32, width: i32): void {
  const end = <usize>width << 2;
  const aProduct = <usize>load<i32>(places, 8);
  const bProduct = <usize>load<i32>(places, 20);
  const cProduct = <usize>load<i32>(places, 32);
  const dProduct = <usize>load<i32>(places, 44);
  for (let k = 0; k < columns; k++) {
    const column = <usize>k << 2;
    const row = <usize>k * end;
    const a = v128.load32_splat(<usize>load<i32>(places) + column);
    const b = v128.load32_splat(<usize>load<i32>(places, 12) + column);
    const c = v128.load32_splat(<usize>load<i32>(places, 24) + column);
    const d = v128.load32_splat(<usize>load<i32>(places, 36) + column);
    let aSum = f32x4.splat(0);
    let bSum = f32x4.splat(0);
    let cSum = f32x4.splat(0);
    let dSum = f32x4.splat(0);
    for (let h: usize = 0; h < end; h += 16) {
      const weights = v128.load(matrix + row + h);
      const aSlope = v128.load(aProduct + h);
      const bSlope = v128.load(bProduct + h);
      const cSlope = v128.load(cProduct + h);
      const dSlope = v128.load(dProduct + h);
      aSum = f32x4.add(aSum, f32x4.mul(weights, aSlope));
      bSum = f32x4.add(bSum, f32x4.mul(weights, bSlope));
      cSum = f32x4.add(cSum, f32x4.mul(weights, cSlope));
      dSum = f32x4.add(dSum, f32x4.mul(weights, dSlope));
      const first = f32x4.add(f32x4.mul(a, aSlope), f32x4.mul(b, bSlope));
      const second = f32x4.add(f32x4.mul(c, cSlope), f32x4.mul(d, dSlope));
      const to = matrixSlopes + row + h;
      v128.store(to, f32x4.add(v128.load(to), f32x4.add(first, second)));
    }
    addTo(<usize>load<i32>(places, 4) + column, aSum);
    addTo(<usize>load<i32>(places, 16) + column, bSum);
    addTo(<usize>load<i32>(places, 28) + column, cSum);
    addTo(<usize>load<i32>(places, 40) + column, dSum);
  }
}

function addTo(at: usize, four: v128): void {
  store<f32>(at, load<f32>(at) + (f32x4.extract_lane(four, 0) + f32x4.extract_lane(four, 1) + (f32x4.extract_lane(four, 2) + f32x4.extract_lane(four, 3))));
}

/**
 * One step of Adam (Kingma and Ba 2015) for the weights at `values`; sets their slopes to 0.
 *
 * @param meanKept, squareKept how means and squares of slopes forget earlier ones
 */
export function adam(values: usize, slopes: usize, means: usize, squares: usize, length: i32, pace: f32, meanKept: f32, squareKept: f32, least: f32): void {
  const end = <usize>length << 2;
  const zero = f32x4.splat(0);
  for (let at: usize = 0; at < end; at += 16) {
    const slope = v128.load(slopes + at);
    const mean = f32x4.add(f32x4.mul(f32x4.splat(meanKept), v128.load(means + at)), f32x4.mul(f32x4.splat(1 - meanKept), slope));
    const square = f32x4.add(f32x4.mul(f32x4.splat(squareKept), v128.load(squares + at)), f32x4.mul(f32x4.splat(1 - squareKept), f32x4.mul(slope, slope)));
    v128.store(means + at, mean);
    v128.store(squares + at, square);
    v128.store(values + at, f32x4.sub(v128.load(values + at), f32x4.div(f32x4.mul(f32x4.splat(pace), mean), f32x4.add(f32x4.sqrt(square), f32x4.splat(least)))));
    v128.store(slopes + at, zero);
  }
}

/**
 * out += a · b for matrices whose rows begin `aRow`, `bRow`, `outRow` bytes after each other. What stands in a row of a lies `aColumn` bytes
 * apart, so that a matrix can be taken as it is or as its transpose.
 *
 * @param rows of a and out, a multiple of four
 * @param depth columns of a, rows of b
 * @param columns of b and out, a multiple of eight
 */
export function multiply(a: usize, aRow: usize, aColumn: usize, b: usize, bRow: usize, out: usize, outRow: usize, rows: i32, depth: i32, columns: i32): void {
  for (let j: usize = 0; j < <usize>columns << 2; j += 32) {
    for (let i = 0; i < rows; i += 4) {
      const to = out + <usize>i * outRow + j;
      let left = a + <usize>i * aRow;
      let right = b + j;
      let a0 = v128.load(to);
      let a1 = v128.load(to, 16);
      let b0 = v128.load(to + outRow);
      let b1 = v128.load(to + outRow, 16);
      let c0 = v128.load(to + 2 * outRow);
      let c1 = v128.load(to + 2 * outRow, 16);
      let d0 = v128.load(to + 3 * outRow);
      let d1 = v128.load(to + 3 * outRow, 16);
      for (let k = 0; k < depth; k++) {
        const low = v128.load(right);
        const high = v128.load(right, 16);
        let factor = v128.load32_splat(left);
        a0 = f32x4.add(a0, f32x4.mul(factor, low));
        a1 = f32x4.add(a1, f32x4.mul(factor, high));
        factor = v128.load32_splat(left + aRow);
        b0 = f32x4.add(b0, f32x4.mul(factor, low));
        b1 = f32x4.add(b1, f32x4.mul(factor, high));
        factor = v128.load32_splat(left + 2 * aRow);
        c0 = f32x4.add(c0, f32x4.mul(factor, low));
        c1 = f32x4.add(c1, f32x4.mul(factor, high));
        factor = v128.load32_splat(left + 3 * aRow);
        d0 = f32x4.add(d0, f32x4.mul(factor, low));
        d1 = f32x4.add(d1, f32x4.mul(factor, high));
        left += aColumn;
        right += bRow;
      }
      v128.store(to, a0);
      v128.store(to, a1, 16);
      v128.store(to + outRow, b0);
      v128.store(to + outRow, b1, 16);
      v128.store(to + 2 * outRow, c0);
      v128.store(to + 2 * outRow, c1, 16);
      v128.store(to + 3 * outRow, d0);
      v128.store(to + 3 * outRow, d1, 16);
    }
  }
}

/** out = the transpose of a matrix of so many rows and columns, whose rows begin `row` bytes after each other; those of out `outRow` bytes. */
export function transpose(matrix: usize, row: usize, rows: i32, columns: i32, out: usize, outRow: usize): void {
  for (let r: usize = 0; r < <usize>rows; r++) {
    for (let c: usize = 0; c < <usize>columns; c++) store<f32>(out + c * outRow + (r << 2), load<f32>(matrix + r * row + (c << 2)));
  }
}

/** x (4 - |x|) / 4 up to 2 on either side and flat beyond: what stands for the hyperbolic tangent. */
function bent(x: v128): v128 {
  const bounded = f32x4.max(f32x4.splat(-2), f32x4.min(f32x4.splat(2), x));
  return f32x4.mul(bounded, f32x4.sub(f32x4.splat(1), f32x4.mul(f32x4.splat(0.25), f32x4.abs(bounded))));
}

/** The slope of `bent`. */
function bentSlope(x: v128): v128 {
  return f32x4.max(f32x4.splat(0), f32x4.sub(f32x4.splat(1), f32x4.mul(f32x4.splat(0.5), f32x4.abs(x))));
}

function half(x: v128): v128 {
  return f32x4.mul(f32x4.splat(0.5), x);
}

/** What stands for the logistic function: from 0 to 1. */
function gate(x: v128): v128 {
  return f32x4.add(f32x4.splat(0.5), half(bent(half(x))));
}

function gateSlope(x: v128): v128 {
  return f32x4.mul(f32x4.splat(0.25), bentSlope(half(x)));
}

/**
 * One step of cells that remember: `gates` holds what the keep and out gates and the new contents are told, and afterwards what they say;
 * `slopes` receives how they change with that.
 *
 * @param before memories before the step
 * @param memories receives the memories after it
 * @param out receives what the cells say
 */
export function remember(gates: usize, slopes: usize, before: usize, memories: usize, out: usize, cells: i32): void {
  const end = <usize>cells << 2;
  for (let at: usize = 0; at < end; at += 16) {
    const toKeep = v128.load(gates + at);
    const toOut = v128.load(gates + end + at);
    const toNew = v128.load(gates + 2 * end + at);
    const keep = gate(toKeep);
    const letOut = gate(toOut);
    const fresh = bent(toNew);
    v128.store(gates + at, keep);
    v128.store(gates + end + at, letOut);
    v128.store(gates + 2 * end + at, fresh);
    v128.store(slopes + at, gateSlope(toKeep));
    v128.store(slopes + end + at, gateSlope(toOut));
    v128.store(slopes + 2 * end + at, bentSlope(toNew));
    const memory = f32x4.add(fresh, f32x4.mul(keep, f32x4.sub(v128.load(before + at), fresh)));
    v128.store(memories + at, memory);
    v128.store(out + at, f32x4.mul(letOut, memory));
  }
}

/**
 * The same step backwards: `slopes` become those of what the gates were told.
 *
 * @param outSlopes slopes of what the cells said
 * @param memorySlopes slopes of the memories after the step, as far as later steps have any; become those before it
 */
export function recall(gates: usize, slopes: usize, before: usize, memories: usize, outSlopes: usize, memorySlopes: usize, cells: i32): void {
  const end = <usize>cells << 2;
  for (let at: usize = 0; at < end; at += 16) {
    const keep = v128.load(gates + at);
    const letOut = v128.load(gates + end + at);
    const fresh = v128.load(gates + 2 * end + at);
    const slope = v128.load(outSlopes + at);
    const memorySlope = f32x4.add(v128.load(memorySlopes + at), f32x4.mul(slope, letOut));
    v128.store(slopes + at, f32x4.mul(v128.load(slopes + at), f32x4.mul(memorySlope, f32x4.sub(v128.load(before + at), fresh))));
    v128.store(slopes + end + at, f32x4.mul(v128.load(slopes + end + at), f32x4.mul(slope, v128.load(memories + at))));
    v128.store(slopes + 2 * end + at, f32x4.mul(v128.load(slopes + 2 * end + at), f32x4.mul(memorySlope, f32x4.sub(f32x4.splat(1), keep))));
    v128.store(memorySlopes + at, f32x4.mul(memorySlope, keep));
  }
}
