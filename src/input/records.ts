/** Documents out of JSONL and CSV: one a line or row. */
import { Readable } from 'node:stream';
import { dayOf } from '../checks.js';
import { BriefgraphError, errors } from '../errors.js';
import { decodeText } from './decode.js';
import type { Found, FoundDocument, InputOptions, LostDocument, RecordColumns } from './found.js';
import { splitLines } from './lines.js';

const lost = (path: string, error: BriefgraphError): LostDocument => ({ path, stage: 'read', error });

/** The day of an ISO 8601 date or time; undefined where there is none. */
const dateOf = (value: unknown, file: string, line: number): string | undefined => {
  if (value === undefined || value === null || value === '') return undefined;
  const day = dayOf(value);
  if (day === null) throw errors.record(file, line, `its date ${JSON.stringify(value)} is not ISO 8601`);
  return day;
};

const idOf = (value: unknown): string | undefined =>
  (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value) : undefined;

/** What a record gives: its text, or why it has none. */
export type ReadRecord =
  | { readonly id?: string; readonly text: string; readonly date?: string; readonly path?: string }
  | { readonly id?: string; readonly error: BriefgraphError };

type Fields = Readonly<Record<string, unknown>>;

/** Turns errors of ours into a value, so that one record does not end the stream. */
const attempt = (id: string | undefined, read: () => ReadRecord): ReadRecord => {
  try {
    return read();
  } catch (error) {
    if (error instanceof BriefgraphError) return { ...(id === undefined ? {} : { id }), error };
    throw error;
  }
};

const readFields = (file: string, line: number, fields: Fields, columns: RecordColumns): ReadRecord => {
  const id = idOf(fields[columns.id]);
  return attempt(id, () => {
    const text = fields[columns.text];
    if (text === undefined) throw errors.column(`${file}, line ${line}`, columns.text, Object.keys(fields));
    if (typeof text !== 'string') throw errors.record(file, line, `its ${JSON.stringify(columns.text)} is no text`);
    const date = dateOf(fields[columns.date], file, line);
    const { path } = fields;
    return {
      ...(id === undefined ? {} : { id }),
      text,
      ...(date === undefined ? {} : { date }),
      ...(typeof path === 'string' ? { path } : {}),
    };
  });
};

const foundIn = (file: string, line: number, record: ReadRecord): Found => {
  const path = `${file}#${record.id ?? line}`;
  if ('error' in record) return lost(path, record.error);
  const { id, text, date } = record;
  const document: FoundDocument = { path, kind: 'text', content: text };
  return { ...document, ...(date === undefined ? {} : { date }), ...(id === undefined ? {} : { recordId: id }) };
};

const parseObject = (json: string, file: string, line: number): Fields => {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw errors.record(file, line, `not JSON (${error instanceof Error ? error.message : String(error)})`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw errors.record(file, line, 'not a JSON object');
  return value as Fields;
};

/**
 * The record on a line of JSONL.
 * @param bytes null for a line beyond `maxBytes`
 */
export const parseRecord = (bytes: Uint8Array | null, file: string, line: number, { columns, maxBytes }: InputOptions): ReadRecord =>
  attempt(undefined, () => {
    if (bytes === null) throw errors.tooLarge(`${file}, line ${line}`, maxBytes);
    const json = decodeText(bytes, `${file}, line ${line}`).replace(/^\uFEFF/, '');
    return readFields(file, line, parseObject(json, file, line), columns);
  });

export const isBlank = (bytes: Uint8Array | null): boolean => bytes !== null && bytes.every((byte) => byte === 0x20 || byte === 0x09);

export async function* readJsonl(file: string, chunks: AsyncIterable<Uint8Array>, options: InputOptions): AsyncGenerator<Found> {
  for await (const { number, bytes } of splitLines(chunks, options.maxBytes)) {
    if (!isBlank(bytes)) yield foundIn(file, number, parseRecord(bytes, file, number, options));
  }
}

export async function* readCsv(
  file: string,
  chunks: AsyncIterable<Uint8Array>,
  { columns, maxBytes }: InputOptions,
  delimiter: string,
): AsyncGenerator<Found> {
  const { parse } = await import('csv-parse');
  let headed = false;
  const source = Readable.from(chunks);
  const rows = parse({ delimiter, columns: true, bom: true, info: true, relax_column_count: true, max_record_size: maxBytes });
  source.on('error', (error) => rows.destroy(error));
  try {
    for await (const row of source.pipe(rows)) {
      const { record, info } = row as { record: Readonly<Record<string, string>>; info: { lines: number } };
      if (!headed && !Object.hasOwn(record, columns.text)) throw errors.column(file, columns.text, Object.keys(record));
      headed = true;
      yield foundIn(file, info.lines, readFields(file, info.lines, record, columns));
    }
  } catch (error) {
    // The rest of a broken table cannot be told apart into rows.
    yield lost(file, error instanceof BriefgraphError ? error : errors.malformed(file, 'CSV', error));
  } finally {
    source.destroy();
  }
}
