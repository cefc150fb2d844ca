/**
 * The layers of networks over vectors in one memory, which are given by where they begin there, in bytes. All of it is
 * arithmetic of whole numbers: compiled or not, results are the same.
 */
export interface Arithmetic {
  /**
   * Sums the vectors of 16-bit numbers that begin at `starts[0 … count-1]` and cuts negative sums to zero.
   *
   * @param starts where the list of 32-bit places begins
   * @param width length of the vectors, a multiple of 32
   */
  rectifiedSum(starts: number, count: number, out: number, width: number): void;
  /**
   * Multiplies a vector with rows of a matrix, both of 16-bit numbers.
   *
   * @param rows where the list of row numbers begins, bytes, counted on from `first`
   * @param out receives a 32-bit number for each row
   * @param width length of the vector and of each row, a multiple of 8
   */
  products(rows: number, count: number, first: number, vector: number, matrix: number, out: number, width: number): void;
  /**
   * Multiplies vectors of 16-bit numbers, which follow each other, with all rows of a matrix.
   *
   * @param pairs half the length of the vectors and rows, an even number
   * @param panels the matrix, see `toPanels`
   * @param rows number of rows, a multiple of PANEL
   * @param added 32-bit numbers that come to the sums of the rows
   * @param shift how many bits of the sums are cut off
   * @param out receives a row of 16-bit numbers for each vector: the sums without these bits, cut at the limits of 16 bits
   * @param work room for PANEL 32-bit numbers
   */
  project(vectors: number, count: number, pairs: number, panels: number, rows: number, added: number, shift: number, out: number, work: number): void;
  /**
   * Lets cells with a long short-term memory (Hochreiter and Schmidhuber 1997) read tokens in turn. What they do not keep they replace, and
   * sigmoids and tangents are made of parabolas.
   *
   * @param starts where the list of 32-bit places begins of what each token tells the cells: 16-bit numbers, 2048 to one, for all keep
   *   gates, out gates and new contents
   * @param panels what the cells said of the token before tells them, a matrix: see `toPanels`
   * @param cells number of cells, a multiple of PANEL
   * @param out receives what the cells say, 16-bit numbers, 4096 to one
   * @param stride bytes from what they say of one token to what they say of the next
   * @param work room for `WORK` bytes for each cell
   */
  recur(starts: number, count: number, panels: number, cells: number, out: number, stride: number, work: number): void;
}

/** Rows of a matrix that `project` and `recur` take together. */
export const PANEL = 16;

/** Bytes for each cell that `recur` needs beside what it is given. */
export const WORK = 18;
