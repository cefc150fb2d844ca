import { parquetMetadata } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { column, optional } from '../../src/store/columns.js';
import { fromParquet, parquetFile } from '../../src/store/parquet.js';

/** More than two row groups. */
const ROWS = 10_000;
const rows = Array.from({ length: ROWS }, (_, i) => ({
  id: `row-${String(i).padStart(5, '0')}`,
  kind: i % 3 === 0 ? 'judgment' : null,
  cues: i % 2 === 0 ? [] : [{ text: 'likely', start: i }],
  count: i,
}));

describe('a Parquet file', async () => {
  const file = await parquetFile({ id: column('text'), kind: optional('text'), cues: column('json'), count: column('integer') });
  for (const row of rows) file.add(row);
  const bytes = file.finish();
  const metadata = parquetMetadata(bytes.slice().buffer);

  it('gives back the rows it was given', async () => {
    expect(file.count).toBe(ROWS);
    expect(await fromParquet(bytes)).toEqual(rows);
  });

  it('tells the least and the greatest text of each row group', () => {
    expect(metadata.row_groups.length).toBeGreaterThan(2);
    let at = 0;
    for (const group of metadata.row_groups) {
      const { min_value: least, max_value: greatest } = group.columns[0].meta_data!.statistics!;
      expect([least, greatest]).toEqual([rows[at].id, rows[at + Number(group.num_rows) - 1].id]);
      at += Number(group.num_rows);
    }
  });

  it('marks columns of JSON as such', () => {
    expect(metadata.schema.map(({ name, converted_type: type }) => [name, type])).toEqual([
      ['root', undefined],
      ['id', 'UTF8'],
      ['kind', 'UTF8'],
      ['cues', 'JSON'],
      ['count', undefined],
    ]);
  });
});
