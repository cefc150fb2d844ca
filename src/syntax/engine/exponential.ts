/** e to the power of `x`, by additions and multiplications alone, which are the same on every machine. */
export function exponential(x: number): number {
  let power = 1 + x / 4096;
  if (power <= 0) return 0;
  for (let squaring = 0; squaring < 12; squaring++) power *= power;
  return power;
}
