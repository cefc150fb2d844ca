/** Tables as Parquet files. */
import type { Column, ColumnKind, Columns } from './columns.js';
import type { StoreRow } from './files.js';
import type { TableFile } from './tableFile.js';

const PARQUET_TYPES = { text: 'STRING', integer: 'INT32', number: 'DOUBLE', boolean: 'BOOLEAN', json: 'JSON' } as const satisfies Record<ColumnKind, string>;

/** Rows of a row group: few enough to be held, enough for a reader to work through at a time. */
const ROW_GROUP = 4096;

const columnData = (name: string, { kind, nullable }: Column, rows: readonly StoreRow[]) => ({
  name,
  type: PARQUET_TYPES[kind],
  nullable,
  data: rows.map((row) => row[name]),
});

/** A Parquet file, the same for the same rows; a row group is encoded as soon as it is full. */
export const parquetFile = async (columns: Columns): Promise<TableFile> => {
  const { ByteWriter, ParquetWriter, schemaFromColumnData } = await import('hyparquet-writer');
  const columnsOf = (rows: readonly StoreRow[]) => Object.entries(columns).map(([name, column]) => columnData(name, column, rows));
  const writer = new ByteWriter();
  const parquet = new ParquetWriter({ writer, schema: schemaFromColumnData({ columnData: columnsOf([]) }), createdBy: 'briefgraph' });
  let group: StoreRow[] = [];
  let count = 0;
  const writeGroup = (): void => {
    parquet.write({ columnData: columnsOf(group), rowGroupSize: ROW_GROUP });
    group = [];
  };
  return {
    get count() {
      return count;
    },
    add(row) {
      group.push(row);
      count += 1;
      if (group.length === ROW_GROUP) writeGroup();
    },
    finish() {
      if (group.length > 0) writeGroup();
      parquet.finish();
      return writer.getBytes();
    },
  };
};

/** The rows of a Parquet file that `parquetFile` made. */
export const fromParquet = async (bytes: Uint8Array): Promise<StoreRow[]> => {
  const { parquetReadObjects } = await import('hyparquet');
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  return (await parquetReadObjects({ file })) as StoreRow[];
};
