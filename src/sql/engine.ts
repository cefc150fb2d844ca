/**
 * DuckDB over the files of a store. It reads them and nothing else: when a question is asked, the engine's way to all other files, to the
 * network and to its own settings is closed.
 */
import type * as DuckDbModule from '@duckdb/node-api';
import type { DuckDBConnection, DuckDBResult, DuckDBType, DuckDBValue } from '@duckdb/node-api';
import { BriefgraphError, errors } from '../errors.js';
import { donePartNumbers, openStore, TABLE_NAMES, tablePath, type Store, type TableName } from '../store/index.js';
import { viewStatements } from './views.js';

type DuckDb = typeof DuckDbModule;
/** A value in a question; whole numbers and lists of texts only. */
export type Parameter = string | number | boolean | readonly string[];

export interface Column {
  readonly name: string;
  /** Values are JSON in a text. */
  readonly json: boolean;
}

/** The rows of an answer, as they come; each has a value for each column. */
export interface Answer {
  readonly columns: readonly Column[];
  readonly rows: AsyncIterable<readonly unknown[]>;
}

export interface Engine {
  /** Asks one question. @throws BriefgraphError `query-invalid` with what the engine has against it */
  ask(sql: string, parameters?: readonly Parameter[]): Promise<Answer>;
  /** Writes the answer to the file that the engine was opened for. @throws BriefgraphError `query-invalid` */
  writeParquet(sql: string, parameters?: readonly Parameter[]): Promise<void>;
  close(): void;
}

const load = async (): Promise<DuckDb> => {
  try {
    return await import('@duckdb/node-api');
  } catch (error) {
    throw errors.dependency(['@duckdb/node-api'], 'Asking a store', error);
  }
};

export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
/** The engine takes paths for patterns. */
const literalPath = (path: string): string => path.replace(/[[*?]/g, '[$&]');

/** Paths of each table's parts that are done. */
const filesOf = async (store: Store): Promise<Readonly<Record<TableName, string[]>>> => {
  const parts = await donePartNumbers(store);
  return Object.fromEntries(TABLE_NAMES.map((table) => [table, parts.map((part) => tablePath(store, table, part))])) as Record<TableName, string[]>;
};

const prepareConnection = async (connection: DuckDBConnection, files: Readonly<Record<TableName, string[]>>, output: string | undefined): Promise<void> => {
  const allowed = Object.values(files).flat().flatMap((path) => [path, literalPath(path)]);
  if (output !== undefined) allowed.push(output);
  for (const statement of viewStatements((table) => files[table].map((path) => quoted(literalPath(path))))) await connection.run(statement);
  await connection.run(`SET allowed_paths = [${[...new Set(allowed)].map(quoted).join(', ')}]`);
  await connection.run('SET enable_external_access = false');
  await connection.run('SET lock_configuration = true');
};

/** What JSON can hold: whole numbers beyond its range become text, days ISO 8601. */
const plainValue = (value: unknown): unknown => {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (value instanceof Date) return value.getUTCHours() + value.getUTCMinutes() + value.getUTCSeconds() + value.getUTCMilliseconds() === 0 ? value.toISOString().slice(0, 10) : value.toISOString();
  if (Array.isArray(value)) return value.map(plainValue);
  return value;
};

async function* rowsOf(result: DuckDBResult): AsyncGenerator<readonly unknown[]> {
  for await (const chunk of result.yieldRowsJs()) for (const row of chunk) yield row.map(plainValue);
}

const invalid = (error: unknown): BriefgraphError => (error instanceof BriefgraphError ? error : errors.query(error instanceof Error ? error.message : String(error)));

class DuckEngine implements Engine {
  constructor(
    private readonly duckdb: DuckDb,
    private readonly connection: DuckDBConnection,
    private readonly end: () => void,
    private readonly output: string | undefined,
  ) {}

  /** Only what reads: a single SELECT, with what DuckDB counts among them (SHOW, DESCRIBE, FROM …), or its plan. */
  private async check(sql: string): Promise<void> {
    const statements = sql.trim() === '' ? null : await this.connection.extractStatements(sql);
    if (statements?.count !== 1) throw errors.query('one statement is wanted');
    const { statementType } = await statements.prepare(0);
    const { SELECT, EXPLAIN } = this.duckdb.StatementType;
    if (statementType !== SELECT && statementType !== EXPLAIN) throw errors.query('only questions are allowed, such as SELECT; nothing is changed');
  }

  /** Values with their types: an empty list has none by itself. */
  private bound(parameters: readonly Parameter[]): readonly [DuckDBValue[], DuckDBType[]] {
    const { BOOLEAN, INTEGER, LIST, listValue, VARCHAR } = this.duckdb;
    const pairs = parameters.map((value): readonly [DuckDBValue, DuckDBType] => {
      if (typeof value === 'object') return [listValue([...value]), LIST(VARCHAR)];
      return [value, typeof value === 'boolean' ? BOOLEAN : typeof value === 'number' ? INTEGER : VARCHAR];
    });
    return [pairs.map(([value]) => value), pairs.map(([, type]) => type)];
  }

  async ask(sql: string, parameters: readonly Parameter[] = []): Promise<Answer> {
    try {
      await this.check(sql);
      const result = await this.connection.stream(sql, ...this.bound(parameters));
      const types = result.columnTypes();
      return { columns: result.columnNames().map((name, at) => ({ name, json: types[at]?.alias === 'JSON' })), rows: rowsOf(result) };
    } catch (error) {
      throw invalid(error);
    }
  }

  async writeParquet(sql: string, parameters: readonly Parameter[] = []): Promise<void> {
    if (this.output === undefined) throw errors.query('there is no file to write to');
    try {
      await this.check(sql);
      // The line break ends a comment that the question may end with; a semicolon would stand inside the brackets.
      const inner = sql.trim().replace(/;$/, '');
      await this.connection.run(`COPY (${inner}\n) TO ${quoted(this.output)} (FORMAT parquet, COMPRESSION zstd, USE_TMP_FILE false)`, ...this.bound(parameters));
    } catch (error) {
      throw invalid(error);
    }
  }

  close(): void {
    this.end();
  }
}

/**
 * @param output path of a file that an answer may be written to
 * @throws BriefgraphError `store-invalid`, `dependency-missing`
 */
export const openEngine = async (root: string, output?: string): Promise<Engine> => {
  const store = await openStore(root);
  if (store.files !== 'parquet') throw errors.store(root, 'holds NDJSON, and questions need Parquet: make it with --format parquet');
  const duckdb = await load();
  const instance = await duckdb.DuckDBInstance.create(':memory:', { autoinstall_known_extensions: 'false', autoload_known_extensions: 'false' });
  const connection = await instance.connect();
  const end = (): void => {
    connection.closeSync();
    instance.closeSync();
  };
  try {
    await prepareConnection(connection, await filesOf(store), output);
  } catch (error) {
    end();
    throw errors.store(root, `its tables cannot be read (${error instanceof Error ? error.message : String(error)})`);
  }
  return new DuckEngine(duckdb, connection, end, output);
};
