import { exponential } from '../../src/syntax/engine/exponential.js';

/** Sets `shares` of some classes to their probabilities, softmax over their scores. */
export function softmax(scores: Float64Array, classes: readonly number[], shares: Float64Array): void {
  let top = -Infinity;
  for (const c of classes) top = Math.max(top, scores[c]!);
  let sum = 0;
  for (const c of classes) sum += shares[c] = exponential(scores[c]! - top);
  for (const c of classes) shares[c]! /= sum;
}

/** Sets `shares` of some classes to their probabilities if only the right ones were possible. */
export function onlyRight(probabilities: Float64Array, classes: readonly number[], right: (c: number) => boolean, shares: Float64Array): void {
  let sum = 0;
  for (const c of classes) if (right(c)) sum += probabilities[c]!;
  for (const c of classes) shares[c] = right(c) ? probabilities[c]! / Math.max(sum, 1e-12) : 0;
}
