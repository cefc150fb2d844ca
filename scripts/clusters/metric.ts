/**
 * Weighted ridge regression of `targets` on `inputs`.
 *
 * @param inputs rows of `width` numbers
 * @param targets rows of `outputs` numbers
 * @param ridge what is added to the diagonal, as a share of the summed weights
 * @returns coefficients, `width` rows of `outputs`
 */
export function regress(inputs: readonly Float64Array[], targets: readonly Float64Array[], weights: readonly number[], ridge: number): Float64Array[] {
  const width = inputs[0]!.length;
  const outputs = targets[0]!.length;
  const left = Array.from({ length: width }, () => new Float64Array(width));
  const right = Array.from({ length: width }, () => new Float64Array(outputs));
  let total = 0;
  inputs.forEach((input, r) => {
    const weight = weights[r]!;
    total += weight;
    for (let i = 0; i < width; i++) {
      const share = weight * input[i]!;
      for (let j = 0; j < width; j++) left[i]![j]! += share * input[j]!;
      for (let o = 0; o < outputs; o++) right[i]![o]! += share * targets[r]![o]!;
    }
  });
  for (let i = 0; i < width; i++) left[i]![i]! += ridge * total;
  return solve(left, right);
}

/** Gauss and Jordan for a positive definite `left`; both are changed. */
function solve(left: Float64Array[], right: Float64Array[]): Float64Array[] {
  left.forEach((row, p) => {
    const pivot = row[p]!;
    for (let j = 0; j < row.length; j++) row[j]! /= pivot;
    for (let o = 0; o < right[p]!.length; o++) right[p]![o]! /= pivot;
    left.forEach((other, r) => {
      const factor = other[p]!;
      if (r === p || factor === 0) return;
      for (let j = 0; j < other.length; j++) other[j]! -= factor * row[j]!;
      for (let o = 0; o < right[r]!.length; o++) right[r]![o]! -= factor * right[p]![o]!;
    });
  });
  return right;
}

/** Lower triangle L with L·Lᵀ = `matrix` (positive definite). */
export function cholesky(matrix: readonly Float64Array[]): Float64Array[] {
  const size = matrix.length;
  const lower = Array.from({ length: size }, () => new Float64Array(size));
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = matrix[i]![j]!;
      for (let k = 0; k < j; k++) rest -= lower[i]![k]! * lower[j]![k]!;
      lower[i]![j] = i === j ? Math.sqrt(rest) : rest / lower[j]![j]!;
    }
  }
  return lower;
}
