/** Tables as Parquet files. */
import type { RowGroup } from 'hyparquet';
import type { Column, ColumnKind, Columns } from './columns.js';
import type { StoreRow } from './files.js';
import type { TableFile } from './tableFile.js';
import { TextBytes } from './textBytes.js';

const PARQUET_TYPES = { text: 'STRING', integer: 'INT32', number: 'DOUBLE', boolean: 'BOOLEAN', json: 'STRING' } as const satisfies Record<ColumnKind, string>;

/** Rows of a row group: few enough to be held, enough for a reader to work through at a time. */
const ROW_GROUP = 4096;

/** Texts of the row group that is being written. Groups are written in one go, so one buffer does for all files. */
const texts = new TextBytes(2 ** 21);

const asBytes = (kind: ColumnKind, value: unknown): unknown => {
  if (value === null || value === undefined) return value;
  if (kind === 'text') return texts.of(value as string);
  return kind === 'json' ? texts.of(JSON.stringify(value)) : value;
};

const columnData = (name: string, { kind, nullable }: Column, rows: readonly StoreRow[]) => ({
  name,
  type: PARQUET_TYPES[kind],
  nullable,
  data: rows.map((row) => asBytes(kind, row[name])),
});

/** Least and greatest texts of a row group are told at the end of the file, when `texts` has others in their places. */
const keepBounds = ({ columns }: RowGroup): void => {
  for (const { meta_data: data } of columns) {
    const statistics = data?.statistics;
    if (statistics === undefined) continue;
    if (statistics.min_value instanceof Uint8Array) statistics.min_value = statistics.min_value.slice();
    if (statistics.max_value instanceof Uint8Array) statistics.max_value = statistics.max_value.slice();
  }
};

/** A Parquet file, the same for the same rows; a row group is encoded as soon as it is full. */
export const parquetFile = async (columns: Columns): Promise<TableFile> => {
  const { ByteWriter, ParquetWriter, schemaFromColumnData } = await import('hyparquet-writer');
  const columnsOf = (rows: readonly StoreRow[]) => Object.entries(columns).map(([name, column]) => columnData(name, column, rows));
  const writer = new ByteWriter();
  const schema = schemaFromColumnData({ columnData: columnsOf([]) });
  const parquet = new ParquetWriter({ writer, schema, createdBy: 'briefgraph' });
  let group: StoreRow[] = [];
  let count = 0;
  const writeGroup = (): void => {
    parquet.write({ columnData: columnsOf(group), rowGroupSize: ROW_GROUP });
    keepBounds(parquet.row_groups[parquet.row_groups.length - 1]!);
    texts.clear();
    group = [];
  };
  /** Of a column that it knows to be JSON the library makes bytes itself, a buffer for each value; the schema comes last in the file. */
  const markJson = (): void => {
    for (const element of schema) if (columns[element.name]?.kind === 'json') element.converted_type = 'JSON';
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
      markJson();
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
