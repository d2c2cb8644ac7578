import { DEFAULT_FILTERS } from '#lib/filters.ts';
import { documents } from '#lib/query/documents.ts';
import { filterOptions } from '#lib/query/filter-options.ts';
import { publishedDatabase } from '#lib/query/node.server.ts';
import { themesList } from '#lib/query/themes-list.ts';
import { validity } from '#lib/query/validity.ts';
import { readConfusion } from './confusion.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const database = await publishedDatabase();
  const options = await database.query(filterOptions(DEFAULT_FILTERS));
  const codebooks = options.filter((option) => option.filter === 'codebook').map((option) => option.value);
  // What needs no codebook (kind, stance, lists) comes with each of them, and is kept once.
  const measured = (await Promise.all(codebooks.map((codebook) => database.query(validity(codebook))))).flatMap((rows, i) =>
    i === 0 ? rows : rows.filter((row) => row.codebook_id !== null)
  );
  return {
    themes: (await Promise.all(codebooks.map((codebook) => database.query(themesList(codebook))))).flat(),
    validity: measured,
    confusion: readConfusion(measured),
    corpus: await database.query(documents({ ...DEFAULT_FILTERS, levels: [] }))
  };
};
