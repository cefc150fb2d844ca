/** The file of a table in the making: it takes rows as they come and keeps them as bytes, so that a part costs the memory of a few documents. */
import type { StoreRow } from './files.js';

export interface TableFile {
  /** Rows so far. */
  readonly count: number;
  add(row: StoreRow): void;
  /** The whole file. Nothing can be added afterwards. */
  finish(): Uint8Array;
}

/** Rows as lines of JSON. */
export const linesFile = (): TableFile => {
  const lines: Buffer[] = [];
  return {
    get count() {
      return lines.length;
    },
    add: (row) => void lines.push(Buffer.from(`${JSON.stringify(row)}\n`)),
    finish: () => Buffer.concat(lines),
  };
};
