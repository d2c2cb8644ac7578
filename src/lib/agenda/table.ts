/** What a cell may hold. `date` is a calendar day written `YYYY-MM-DD`; `integer` and `number` are finite. */
export type ColumnType = 'text' | 'integer' | 'number' | 'boolean' | 'date';

/** One column of a published table, as the data dictionary and `datapackage.json` describe it. */
export interface Column {
  readonly type: ColumnType;
  /** Whether a cell may be empty: in these tables empty means "unknown" or "not of this row", never zero. */
  readonly nullable: boolean;
  /** One sentence for a reader of the data: meaning, unit and range. */
  readonly about: string;
  /** The closed list of values, where there is one. */
  readonly values?: readonly string[];
}

/** A published table: its name, what one row is, its columns in order, and the columns that identify a row. */
export interface Table<C extends Record<string, Column> = Record<string, Column>> {
  readonly name: string;
  readonly row: string;
  readonly columns: C;
  readonly key: readonly string[];
  /** Columns that name rows of other tables: column -> table. */
  readonly refers: Readonly<Record<string, string>>;
}

type Cell<C extends Column> = C extends { readonly values: readonly (infer V)[] }
  ? V
  : C['type'] extends 'integer' | 'number'
    ? number
    : C['type'] extends 'boolean'
      ? boolean
      : string;

/** The TypeScript row of a table, read off its columns. */
export type RowOf<T extends Table> = {
  [K in keyof T['columns']]: T['columns'][K]['nullable'] extends true
    ? Cell<T['columns'][K]> | null
    : Cell<T['columns'][K]>;
};

/** A column that every row fills. */
export function required<const T extends ColumnType>(type: T, about: string) {
  return { type, nullable: false, about } as const;
}

/** A column that may be empty; `about` says what an empty cell means. */
export function optional<const T extends ColumnType>(type: T, about: string) {
  return { type, nullable: true, about } as const;
}

/** A text column with a closed list of values. */
export function oneOf<const V extends readonly string[]>(values: V, about: string) {
  return { type: 'text', nullable: false, about, values } as const;
}

/** A text column with a closed list of values that may be empty. */
export function optionalOneOf<const V extends readonly string[]>(values: V, about: string) {
  return { type: 'text', nullable: true, about, values } as const;
}

/**
 * Declares a table. Every key column must be among the columns, and so must every column that refers elsewhere: the
 * types hold it.
 */
export function table<const C extends Record<string, Column>>(
  name: string,
  row: string,
  columns: C,
  key: readonly (keyof C & string)[],
  refers: { readonly [K in keyof C & string]?: string } = {}
): Table<C> {
  return { name, row, columns, key, refers: refers as Record<string, string> };
}
