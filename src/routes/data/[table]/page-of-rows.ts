import type { TablePage } from '#lib/query/table-rows.ts';

/** What a table shows before anything is chosen. */
export const FIRST_PAGE: TablePage = { limit: 50, offset: 0, sort: null, descending: false, document_id: null };
