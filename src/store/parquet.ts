/** Tables as Parquet files. */
import type { Column, ColumnKind, Columns } from './columns.js';
import type { StoreRow } from './files.js';

const PARQUET_TYPES = { text: 'STRING', integer: 'INT32', number: 'DOUBLE', boolean: 'BOOLEAN', json: 'JSON' } as const satisfies Record<ColumnKind, string>;

/** One row group a file: a part is small enough to be held. */
const ROW_GROUP = 1_000_000;

const columnData = (name: string, { kind, nullable }: Column, rows: readonly StoreRow[]) => ({
  name,
  type: PARQUET_TYPES[kind],
  nullable,
  data: rows.map((row) => row[name]),
});

/** @returns the bytes of a Parquet file, the same for the same rows */
export const toParquet = async (columns: Columns, rows: readonly StoreRow[]): Promise<Uint8Array> => {
  const { parquetWriteBuffer } = await import('hyparquet-writer');
  const data = Object.entries(columns).map(([name, column]) => columnData(name, column, rows));
  return new Uint8Array(parquetWriteBuffer({ columnData: data, rowGroupSize: ROW_GROUP, createdBy: 'briefgraph' }));
};

/** The rows of a Parquet file that `toParquet` made. */
export const fromParquet = async (bytes: Uint8Array): Promise<StoreRow[]> => {
  const { parquetReadObjects } = await import('hyparquet');
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  return (await parquetReadObjects({ file })) as StoreRow[];
};
