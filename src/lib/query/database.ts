/** A value bound to a `?` of a question. */
export type Parameter = string | number | boolean | null;

declare const row: unique symbol;

/**
 * A question in SQL whose answer has rows of type `R`. The same text goes to DuckDB in Node and in the browser, so it
 * must bring its values as strings, 32-bit integers, doubles and booleans (`columns.ts` casts), days as `YYYY-MM-DD`.
 */
export interface Query<R> {
  readonly sql: string;
  readonly params: readonly Parameter[];
  /** Never set: it carries the type of the rows. */
  readonly [row]?: R;
}

/** Where questions are answered: DuckDB for Node when the site is built, DuckDB-WASM in the browser. */
export interface Database {
  /** The rows, as plain objects, in the order the question asks for. Rejects with a `DatabaseError`. */
  query<R>(question: Query<R>): Promise<R[]>;
}

/** Why a database gives no answer: `message` is one sentence for a reader. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
  readonly problem: 'missing' | 'unsupported' | 'network' | 'timeout' | 'engine' | 'question';

  constructor(problem: DatabaseError['problem'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.problem = problem;
  }
}

/** What went wrong, as one line. */
export function messageOf(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return line;
}
