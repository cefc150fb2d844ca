/** NDJSON in, NDJSON out: one line for each line, in order. The contract is in docs/pipe.md. */
import { BriefgraphError } from '../errors.js';
import type { BriefOptions, Extractor } from '../extractor.js';
import { isBlank, parseRecord, splitLines, type RecordColumns } from '../input/index.js';
import type { JudgmentGraph } from '../schema/index.js';

/** A record that gave no graph. */
export interface ErrorRow {
  /** As the record gave it; null where it has none or cannot be read. */
  readonly id: string | null;
  /** Line of the input, from 1. */
  readonly line: number;
  readonly error: { readonly code: string; readonly message: string };
}

export interface PipeOptions {
  readonly columns: RecordColumns;
  /** The most bytes that a line may have. */
  readonly maxBytes: number;
}

/** What errors call the input. */
const NAME = 'stdin';

const errorRow = (id: string | null, line: number, error: unknown): ErrorRow => {
  const code = error instanceof BriefgraphError ? error.code : 'unexpected';
  return { id, line, error: { code, message: error instanceof Error ? error.message : String(error) } };
};

/** @returns a graph or an error row for each line that is not blank, in order */
export async function* pipe(
  chunks: AsyncIterable<Uint8Array | string>,
  extractor: Extractor,
  { columns, maxBytes }: PipeOptions,
): AsyncGenerator<JudgmentGraph | ErrorRow> {
  for await (const { number, bytes } of splitLines(chunks, maxBytes)) {
    if (isBlank(bytes)) continue;
    const record = parseRecord(bytes, NAME, number, { columns, maxBytes });
    if ('error' in record) {
      yield errorRow(record.id ?? null, number, record.error);
      continue;
    }
    const { text, id, date, path } = record;
    const options: BriefOptions = {
      ...(id === undefined ? {} : { id }),
      ...(date === undefined ? {} : { date }),
      ...(path === undefined ? {} : { path }),
    };
    let row: JudgmentGraph | ErrorRow;
    try {
      row = extractor.extract(text, options);
    } catch (error) {
      row = errorRow(id ?? null, number, error);
    }
    yield row;
  }
}
