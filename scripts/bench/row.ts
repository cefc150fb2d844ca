/** A line of a table of figures: one measure on one set of texts. */
export interface Row {
  readonly set: string;
  readonly measure: string;
  readonly ours: string;
  /** The same measure of other libraries on the same texts, in the same run. */
  readonly wink?: string;
  readonly compromise?: string;
  readonly natural?: string;
  /** What others published; on another part of the data where it says so. */
  readonly published?: string;
}

/** A share in [0, 1] in per cent. */
export const percent = (share: number): string => (share * 100).toFixed(1);
