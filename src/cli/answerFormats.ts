/** Answers of a store as text: for people as a table, for programs as CSV or JSON. Nothing in a value can act as more than text. */
import Table from 'cli-table3';
import { stringify } from 'csv-stringify/sync';
import type { Answer, Column } from '../sql/index.js';
import { toJson } from './format.js';
import { printable, printableLine } from './printable.js';
import type { View } from './table.js';

type Row = readonly unknown[];

/** JSON columns as values. */
const valueOf = (value: unknown, { json }: Column): unknown => {
  if (!json || typeof value !== 'string') return value ?? null;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
};

const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value.join('; ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

const objectOf = (row: Row, columns: readonly Column[]): Record<string, unknown> =>
  Object.fromEntries(columns.map((column, at) => [column.name, valueOf(row[at], column)]));

async function* ndjson({ columns, rows }: Answer): AsyncGenerator<string> {
  for await (const row of rows) yield `${toJson(objectOf(row, columns))}\n`;
}

async function* json({ columns, rows }: Answer): AsyncGenerator<string> {
  let separator = '[\n  ';
  for await (const row of rows) {
    yield separator + toJson(objectOf(row, columns), 2).replaceAll('\n', '\n  ');
    separator = ',\n  ';
  }
  yield separator === '[\n  ' ? '[]\n' : '\n]\n';
}

/** What a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV Injection); numbers stay numbers. */
const csvLine = (values: readonly (string | number)[]): string => stringify([values], { escape_formulas: true, cast: { number: (value) => ({ value: String(value), escape_formulas: false }) } });

async function* csv({ columns, rows }: Answer): AsyncGenerator<string> {
  yield csvLine(columns.map(({ name }) => name));
  for await (const row of rows) yield csvLine(row.map((value) => (typeof value === 'number' ? value : printable(textOf(value)))));
}

const NARROWEST = 8;
/** Columns for people leave out what only programs need. */
const FOR_PROGRAMS = new Set(['document_id', 'claim_id', 'span_start', 'span_end', 'path', 'kind']);

const levelText = (column: string, text: string): string => (/(?:^|_)level$/.test(column) ? text.replaceAll('-', ' ') : text);

/** Shares the terminal out: a column gets what it needs, long texts what is left. */
const widthsOf = (cells: readonly (readonly string[])[], width: number): number[] => {
  const wanted = (cells[0] ?? []).map((_, at) => Math.min(60, Math.max(...cells.map((row) => (row[at] ?? '').length))) + 2);
  let over = wanted.reduce((sum, each) => sum + each + 1, 1) - width;
  while (over > 0) {
    const widest = wanted.indexOf(Math.max(...wanted));
    if ((wanted[widest] ?? 0) <= NARROWEST) break;
    wanted[widest] = (wanted[widest] ?? 0) - 1;
    over -= 1;
  }
  return wanted;
};

async function* table({ columns, rows }: Answer, { width, colors }: View, most: number): AsyncGenerator<string> {
  const all: Row[] = [];
  let more = false;
  for await (const row of rows) {
    if (all.length === most) {
      more = true;
      break;
    }
    all.push(row);
  }
  const isListing = columns.some(({ name }) => name === 'claim_id');
  const shown = columns.map((column, at) => ({ column, at })).filter(({ column }) => !isListing || !FOR_PROGRAMS.has(column.name));
  const head = shown.map(({ column }) => printableLine(column.name).replaceAll('_', ' '));
  const body = all.map((row) => shown.map(({ column, at }) => levelText(column.name, printableLine(textOf(valueOf(row[at], column))))));
  const drawn = new Table({ head: head.map((name) => colors.bold(name)), colWidths: widthsOf([head, ...body], width), wordWrap: true, wrapOnWordBoundary: false, style: { head: [], border: [] } });
  drawn.push(...body);
  yield `${drawn.toString()}\n`;
  if (more) yield `${colors.dim(`The first ${most}; --limit gives more.`)}\n`;
}

/** Formats that are text; the answer's pieces, as its rows come. */
export const answerText = (answer: Answer, format: 'table' | 'csv' | 'json' | 'ndjson', view: View, most: number): AsyncGenerator<string> => {
  if (format === 'csv') return csv(answer);
  if (format === 'json') return json(answer);
  return format === 'ndjson' ? ndjson(answer) : table(answer, view, most);
};
