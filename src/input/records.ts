/** Documents out of JSONL and CSV: one a line or row. */
import { Readable } from 'node:stream';
import { z } from 'zod';
import { BriefgraphError, errors } from '../errors.js';
import { decodeText } from './decode.js';
import type { Found, FoundDocument, InputOptions, LostDocument, RecordColumns } from './found.js';
import { splitLines } from './lines.js';

const lost = (path: string, error: BriefgraphError): LostDocument => ({ path, stage: 'read', error });

const isoDay = z.iso.date();

/** The day of an ISO 8601 date or time; undefined where there is none. */
const dayOf = (value: unknown, file: string, line: number): string | undefined => {
  if (value === undefined || value === null || value === '') return undefined;
  const day = typeof value === 'string' ? /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/.exec(value)?.[1] : undefined;
  if (day === undefined || !isoDay.safeParse(day).success) throw errors.record(file, line, `its date ${JSON.stringify(value)} is not ISO 8601`);
  return day;
};

const idOf = (value: unknown): string | undefined =>
  (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value) : undefined;

interface RawRecord {
  readonly line: number;
  readonly fields: Readonly<Record<string, unknown>>;
}

const documentOf = (file: string, { line, fields }: RawRecord, columns: RecordColumns): Found => {
  const recordId = idOf(fields[columns.id]);
  const path = `${file}#${recordId ?? line}`;
  try {
    const text = fields[columns.text];
    if (text === undefined) throw errors.column(path, columns.text, Object.keys(fields));
    if (typeof text !== 'string') throw errors.record(file, line, `its ${JSON.stringify(columns.text)} is no text`);
    const date = dayOf(fields[columns.date], file, line);
    const document: FoundDocument = { path, kind: 'text', content: text };
    return { ...document, ...(date === undefined ? {} : { date }), ...(recordId === undefined ? {} : { recordId }) };
  } catch (error) {
    if (error instanceof BriefgraphError) return lost(path, error);
    throw error;
  }
};

const parseObject = (json: string, file: string, line: number): Readonly<Record<string, unknown>> => {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw errors.record(file, line, `not JSON (${error instanceof Error ? error.message : String(error)})`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw errors.record(file, line, 'not a JSON object');
  return value as Readonly<Record<string, unknown>>;
};

/** The object on a line of JSONL. @throws BriefgraphError `record-invalid`, `input-not-utf8`, `input-binary`, `input-too-large` */
export const parseLine = (bytes: Uint8Array | null, file: string, line: number, maxBytes: number): Readonly<Record<string, unknown>> => {
  if (bytes === null) throw errors.tooLarge(`${file}, line ${line}`, maxBytes);
  return parseObject(decodeText(bytes, `${file}, line ${line}`).replace(/^\uFEFF/, ''), file, line);
};

export const isBlank = (bytes: Uint8Array | null): boolean => bytes !== null && bytes.every((byte) => byte === 0x20 || byte === 0x09);

export async function* readJsonl(file: string, chunks: AsyncIterable<Uint8Array>, { columns, maxBytes }: InputOptions): AsyncGenerator<Found> {
  for await (const { number, bytes } of splitLines(chunks, maxBytes)) {
    if (isBlank(bytes)) continue;
    try {
      yield documentOf(file, { line: number, fields: parseLine(bytes, file, number, maxBytes) }, columns);
    } catch (error) {
      if (!(error instanceof BriefgraphError)) throw error;
      yield lost(`${file}#${number}`, error);
    }
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
      yield documentOf(file, { line: info.lines, fields: record }, columns);
    }
  } catch (error) {
    // The rest of a broken table cannot be told apart into rows.
    yield lost(file, error instanceof BriefgraphError ? error : errors.malformed(file, 'CSV', error));
  } finally {
    source.destroy();
  }
}
