import { error } from '@sveltejs/kit';
import { TABLES } from '#lib/agenda/tables.ts';
import type { Column, Table } from '#lib/agenda/table.ts';
import { DEFAULT_FILTERS } from '#lib/filters.ts';
import { filterOptions } from '#lib/query/filter-options.ts';
import { publishedDatabase } from '#lib/query/node.server.ts';
import { hasDocuments, tableRows, tableTotal } from '#lib/query/table-rows.ts';
import { FIRST_PAGE } from './page-of-rows.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => TABLES.map((table) => ({ table: table.name }));

export const load: PageServerLoad = async ({ params }) => {
  const table: Table<Record<string, Column>> | undefined = TABLES.find((one) => one.name === params.table);
  if (!table) error(404, `There is no table "${params.table}".`);
  const database = await publishedDatabase();
  const [answer] = await database.query(tableTotal(table, FIRST_PAGE));
  const of = new Set(['country', 'year']);
  const options = await database.query(filterOptions({ ...DEFAULT_FILTERS, levels: [] }));
  return {
    name: table.name,
    rows: await database.query(tableRows(table, FIRST_PAGE)),
    total: answer?.total ?? 0,
    options: hasDocuments(table) ? options.filter((option) => of.has(option.filter)) : []
  };
};
