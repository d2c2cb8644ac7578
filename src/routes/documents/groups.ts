import { group } from 'd3';
import type { DocumentRow } from '#lib/agenda/documents.ts';

/** More documents than these stand in folds, by country. */
export const MOST_IN_A_LIST = 24;

/** Documents under one heading, and the years they are of, as "2003 to 2023"; empty where none is dated. */
export interface DocumentGroup {
  readonly name: string;
  readonly years: string;
  readonly documents: readonly DocumentRow[];
}

const NO_COUNTRY_NAME = 'No single country';

/** Names in the order of their letters without accents, the same everywhere. */
const letters = (name: string) => name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Documents by country, in the order of the countries' names, those of no country last; of one country, by year. */
export function documentGroups(documents: readonly DocumentRow[]): DocumentGroup[] {
  const countries = group(documents, (row) => row.country_name);
  if (countries.size < 2) {
    return [...group(documents, (row) => row.year)].map(([year, own]) => ({ name: String(year ?? 'No date'), years: '', documents: own }));
  }
  return [...countries]
    .sort(([a], [b]) => Number(a === null) - Number(b === null) || (letters(a ?? '') < letters(b ?? '') ? -1 : 1))
    .map(([name, own]) => ({ name: name ?? NO_COUNTRY_NAME, years: yearsOf(own), documents: own }));
}

function yearsOf(documents: readonly DocumentRow[]): string {
  const years = documents.flatMap((row) => row.year ?? []);
  if (years.length === 0) return '';
  const [from, to] = [Math.min(...years), Math.max(...years)];
  return from === to ? String(from) : `${from} to ${to}`;
}
