/** A matrix as it is stored: whole points, row by row. */
export interface PackedMatrix {
  readonly rows: number;
  readonly columns: number;
  readonly points: Int8Array;
  /** The value that one point stands for. */
  readonly unit: number;
}
