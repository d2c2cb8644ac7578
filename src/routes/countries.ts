import { countryMarks, TELLABLE, type CountryMark } from '#lib/charts/country-marks.ts';
import type { FilterOption } from '#lib/query/filter-options.ts';
import type { KeyEntry } from '#lib/site/Key.svelte';

/**
 * The look of every country of the collection, by its code, the same in all charts. Where there are no more countries than can
 * be told apart, no filter changes what a colour means. Of more, those that are chosen are told apart, in the order in which
 * they were chosen, and after them those with most documents.
 */
export function marksOf(options: readonly FilterOption[], chosen: readonly string[]): Map<string, CountryMark> {
  const countries = options.filter((option) => option.filter === 'country').sort((a, b) => (a.value < b.value ? -1 : 1));
  const codes = countries.map((option) => option.value);
  if (codes.length <= TELLABLE) return countryMarks(codes);
  const byDocuments = countries.sort((a, b) => b.documents - a.documents).map((option) => option.value);
  return countryMarks([...new Set([...chosen.filter((code) => codes.includes(code)), ...byDocuments])]);
}

/** The key of a chart: every country in its rows once, with what is to be said of it; all that share one grey mark together. */
export function keyOf<Row extends { readonly country: string; readonly country_name: string }>(
  rows: readonly Row[],
  marks: ReadonlyMap<string, CountryMark>,
  note: (row: Row) => string
): KeyEntry[] {
  const first = new Map<string, Row>();
  for (const row of rows) if (!first.has(row.country)) first.set(row.country, row);
  const entries = [...first].flatMap(([country, row]) => {
    const mark = marks.get(country);
    return mark ? [{ name: row.country_name, note: note(row), mark }] : [];
  });
  const [other, ...others] = entries.filter((entry) => entry.mark.colour === 'other');
  if (!other || others.length === 0) return entries;
  const told = entries.filter((entry) => entry.mark.colour !== 'other');
  return [...told, { name: `${others.length + 1} others`, note: told.length > 0 ? 'in grey; choose a country to tell it apart' : '', mark: other.mark }];
}
