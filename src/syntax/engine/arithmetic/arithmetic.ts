/**
 * The two layers of a network over vectors in one memory, which are given by where they begin there, in bytes. All of it is
 * arithmetic of whole numbers: compiled or not, results are the same.
 */
export interface Arithmetic {
  /**
   * Sums the vectors that begin at `starts[0 … count-1]` and cuts negative sums to zero.
   *
   * @param starts where the list of 32-bit places begins
   * @param lanes length of the vectors in 32-bit lanes of two numbers each (see `pairUp`), a multiple of 16
   */
  rectifiedSum(starts: number, count: number, out: number, lanes: number): void;
  /**
   * Multiplies a vector with rows of a matrix, both of 16-bit numbers.
   *
   * @param rows where the list of row numbers begins, bytes, counted on from `first`
   * @param out receives a 32-bit number for each row
   * @param width length of the vector and of each row, a multiple of 8
   */
  products(rows: number, count: number, first: number, vector: number, matrix: number, out: number, width: number): void;
}
