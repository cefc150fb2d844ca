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
