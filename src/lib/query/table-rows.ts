import type { RowOf, Table } from '#lib/agenda/table.ts';
import { DEFAULT_FILTERS, type Filters } from '#lib/filters.ts';
import { columns, quoted } from './columns.ts';
import type { Query } from './database.ts';
import { inScope } from './scope.ts';
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
  /** Rows of documents of these countries and years only; a table without documents has all of its rows. */
  readonly of?: Pick<Filters, 'countries' | 'from' | 'to'>;
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
export function tableTotal(table: Table, page: Pick<TablePage, 'document_id' | 'of'>): Query<{ readonly total: number }> {
  return query(sql`
    SELECT count(*)::INTEGER AS total FROM ${raw(quoted(table.name))} r WHERE ${ofDocument(table, page)}`);
}

/** Whether a table has documents, by which its rows can be chosen. */
export function hasDocuments(table: Table): boolean {
  return 'document_id' in table.columns;
}

function ofDocument(table: Table, { document_id, of }: Pick<TablePage, 'document_id' | 'of'>): Fragment {
  if (!hasDocuments(table)) return raw('TRUE');
  const one = document_id === null ? raw('TRUE') : sql`r.document_id = ${document_id}`;
  if (!of || (of.countries.length === 0 && of.from === null && of.to === null)) return one;
  const chosen = inScope({ ...DEFAULT_FILTERS, levels: [], ...of }, 'd');
  return sql`${one} AND r.document_id IN (SELECT d.document_id FROM documents d WHERE ${chosen})`;
}
