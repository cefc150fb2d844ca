/** e to the power of `x`, by additions and multiplications alone, which are the same on every machine. */
export function exponential(x: number): number {
  let power = 1 + x / 4096;
  if (power <= 0) return 0;
  for (let squaring = 0; squaring < 12; squaring++) power *= power;
  return power;
}

/**
 * What the scores of some classes get wrong when one of the `right` ones was to be chosen: the slope of minus the logarithm
 * of their probability, softmax over the classes.
 *
 * @param errors receives it for each of the classes
 */
export function softmaxErrors(scores: Float64Array, classes: readonly number[] | Uint8Array, right: (c: number) => boolean, errors: Float64Array): void {
  let top = -Infinity;
  for (const c of classes) top = Math.max(top, scores[c]!);
  let sum = 0;
  let rightSum = 0;
  for (const c of classes) {
    const share = (errors[c] = exponential(scores[c]! - top));
    sum += share;
    if (right(c)) rightSum += share;
  }
  for (const c of classes) errors[c] = errors[c]! / sum - (right(c) ? errors[c]! / Math.max(rightSum, 1e-12) : 0);
}
