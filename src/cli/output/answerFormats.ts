/** Answers of a store as text: for people as a table, for programs as CSV or JSON. Nothing in a value can act as more than text. */
import Table from 'cli-table3';
import { stringify } from 'csv-stringify/sync';
import type { Answer, Column } from '../../sql/index.js';
import { toJson } from './format.js';
import { messages } from '../messages.js';
import { printable } from './printable.js';
import { toCell, type View } from './table.js';

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

/** A table for people: heads and cells. */
interface Sheet {
  readonly heads: readonly string[];
  readonly cells: readonly (readonly string[])[];
}

/** Claims as a query lists them: what people read of them, the levels in one cell. */
const claimSheet = (columns: readonly Column[], rows: readonly Row[]): Sheet => {
  const cells = rows.map((row) => {
    const claim = objectOf(row, columns);
    const words = (name: string): string => textOf(claim[name]).replaceAll('-', ' ');
    const [lower, upper] = [claim.probability_lower, claim.probability_upper];
    const level = [
      words('level') || textOf(claim.kind),
      claim.event_level === claim.level ? '' : `event ${words('event_level')}`,
      typeof lower === 'number' && typeof upper === 'number' ? `${Math.round(lower * 100)}–${Math.round(upper * 100)} %` : '',
      claim.confidence === null ? '' : `${textOf(claim.confidence)} confidence`,
    ];
    return [textOf(claim.date), textOf(claim.title ?? claim.path), textOf(claim.text), level.filter(Boolean).join(', '), textOf(claim.actors), textOf(claim.sources)];
  });
  return { heads: ['Date', 'Brief', 'Claim', 'Level', 'Actors', 'Sources'], cells };
};

const plainSheet = (columns: readonly Column[], rows: readonly Row[]): Sheet => ({
  heads: columns.map(({ name }) => name),
  cells: rows.map((row) => row.map((value, at) => textOf(valueOf(value, columns[at] ?? { name: '', json: false })))),
});

const PADDING = 2;
const NARROWEST = 10 + PADDING;
const WIDEST = 60;

/** Each column gets what it needs; where that is too much, the widest give way. */
const widthsOf = ({ heads, cells }: Sheet, width: number): number[] => {
  const widths = heads.map((head, at) => Math.min(WIDEST, Math.max(head.length, ...cells.map((row) => row[at]?.length ?? 0))) + PADDING);
  let over = widths.reduce((sum, each) => sum + each + 1, 1) - width;
  for (; over > 0; over--) {
    const widest = widths.indexOf(Math.max(...widths));
    if ((widths[widest] ?? 0) <= NARROWEST) break;
    widths[widest]!--;
  }
  return widths;
};

/** The first rows and whether there are more. */
const firstRows = async (rows: Answer['rows'], most: number): Promise<{ readonly first: Row[]; readonly more: boolean }> => {
  const first: Row[] = [];
  for await (const row of rows) {
    if (first.length === most) return { first, more: true };
    first.push(row);
  }
  return { first, more: false };
};

async function* table({ columns, rows }: Answer, { width, colors }: View, most: number): AsyncGenerator<string> {
  const { first, more } = await firstRows(rows, most);
  const isListing = ['claim_id', 'probability_lower', 'actors', 'sources'].every((name) => columns.some((column) => column.name === name));
  const sheet = isListing ? claimSheet(columns, first) : plainSheet(columns, first);
  const widths = widthsOf(sheet, width);
  const cells = (row: readonly string[]): string[] => row.map((text, at) => toCell(text, widths[at] ?? NARROWEST));
  const drawn = new Table({ head: cells(sheet.heads).map((head) => colors.bold(head)), colWidths: widths, wordWrap: true, style: { head: [], border: [] } });
  drawn.push(...sheet.cells.map(cells));
  yield `${drawn.toString()}\n`;
  if (more) yield `${colors.dim(messages.more(most))}\n`;
}

/** Formats that are text; the answer's pieces, as its rows come. */
export const answerText = (answer: Answer, format: 'table' | 'csv' | 'json' | 'ndjson', view: View, most: number): AsyncGenerator<string> => {
  if (format === 'csv') return csv(answer);
  if (format === 'json') return json(answer);
  return format === 'ndjson' ? ndjson(answer) : table(answer, view, most);
};
