/** Columns of the store's tables: what they hold, and the type of a row made of them. */

/** `json` is JSON in a text column; Parquet marks it as such, so that DuckDB and others read it as a value. */
export type ColumnKind = 'text' | 'integer' | 'number' | 'boolean' | 'json';

export interface Column<Kind extends ColumnKind = ColumnKind, Nullable extends boolean = boolean> {
  readonly kind: Kind;
  readonly nullable: Nullable;
}

export type Columns = Readonly<Record<string, Column>>;

interface Values {
  readonly text: string;
  readonly integer: number;
  readonly number: number;
  readonly boolean: boolean;
  readonly json: unknown;
}

export type RowOf<Table extends Columns> = {
  readonly [Name in keyof Table]: Table[Name] extends Column<infer Kind, infer Nullable>
    ? Values[Kind] | (Nullable extends true ? null : never)
    : never;
};

/** A column that always has a value. */
export const column = <Kind extends ColumnKind>(kind: Kind): Column<Kind, false> => ({ kind, nullable: false });

/** A column that can be null. */
export const optional = <Kind extends ColumnKind>(kind: Kind): Column<Kind, true> => ({ kind, nullable: true });
