import type { RowOf, Table } from '#lib/agenda/table.ts';
import { columns, quoted } from './columns.ts';
import type { Query } from './database.ts';
import { query, raw, sql, type Fragment } from './sql.ts';

/** A page of a table. */
export interface TablePage {
  readonly limit: number;
  readonly offset: number;
  /** A column of the table; any other name, or null, means the order of the key. */
  readonly sort: string | null;
  readonly descending: boolean;
  /** Rows of this document only; a table without documents has all of its rows. Null: of every document. */
  readonly document_id: string | null;
}

/** What are the rows of a published table? Empty cells come last in either direction; ties go by the key. */
export function tableRows<T extends Table>(table: T, page: TablePage): Query<RowOf<T>> {
  const names: (keyof T['columns'] & string)[] = Object.keys(table.columns);
  const sorted = names.find((name) => name === page.sort);
  const order = table.key.map((name) => `r.${quoted(name)} NULLS LAST`);
  if (sorted) order.unshift(`r.${quoted(sorted)} ${page.descending ? 'DESC' : 'ASC'} NULLS LAST`);
  return query(sql`
    SELECT ${columns(table, 'r', names)} FROM ${raw(quoted(table.name))} r WHERE ${ofDocument(table, page)}
    ORDER BY ${raw(order.join(', '))}
    LIMIT ${Math.max(0, Math.trunc(page.limit))}::INTEGER OFFSET ${Math.max(0, Math.trunc(page.offset))}::INTEGER`);
}

/** How many rows are there without the limit? One row. */
export function tableTotal(table: Table, page: Pick<TablePage, 'document_id'>): Query<{ readonly total: number }> {
  return query(sql`
    SELECT count(*)::INTEGER AS total FROM ${raw(quoted(table.name))} r WHERE ${ofDocument(table, page)}`);
}

function ofDocument(table: Table, { document_id }: Pick<TablePage, 'document_id'>): Fragment {
  if (document_id === null || !('document_id' in table.columns)) return raw('TRUE');
  return sql`r.document_id = ${document_id}`;
}
