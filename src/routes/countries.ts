import { countryMarks, type CountryMark } from '#lib/charts/country-marks.ts';
import type { FilterOption } from '#lib/query/filter-options.ts';
import type { KeyEntry } from '#lib/site/Key.svelte';

/** The look of every country of the collection, by its code: the same in all charts and under all filters. */
export function marksOf(options: readonly FilterOption[]): Map<string, CountryMark> {
  const codes = options.filter((option) => option.filter === 'country').map((option) => option.value);
  return countryMarks(codes.sort());
}

/** The key of a chart: every country in its rows once, with what is to be said of it. */
export function keyOf<Row extends { readonly country: string; readonly country_name: string }>(
  rows: readonly Row[],
  marks: ReadonlyMap<string, CountryMark>,
  note: (row: Row) => string
): KeyEntry[] {
  const first = new Map<string, Row>();
  for (const row of rows) if (!first.has(row.country)) first.set(row.country, row);
  return [...first].flatMap(([country, row]) => {
    const mark = marks.get(country);
    return mark ? [{ name: row.country_name, note: note(row), mark }] : [];
  });
}
