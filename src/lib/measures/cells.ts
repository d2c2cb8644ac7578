import type { CellDocument } from './interval.ts';
import type { RatioSums } from './ratio-interval.ts';

/** A row of a document and a theme; `theme_id` is null where the document has none of the themes asked for. */
export interface ThemeInDocument extends CellDocument {
  readonly document_id: string;
  readonly theme_id: string | null;
}

/**
 * Gathers rows of documents and themes into the cells of a chart: for a group (as a country, or a country in a year) and
 * a theme, every document of the group, those without the theme too.
 *
 * @param groupOf the name of the group to which the row's document belongs
 * @returns the documents of a cell; none for an unknown group
 */
export function gatherCells<R extends ThemeInDocument>(
  rows: readonly R[],
  groupOf: (row: R) => string
): (group: string, theme_id: string) => CellDocument[] {
  const groups = new Map<string, Map<string, Map<string | null, R>>>();
  for (const row of rows) {
    const documents = of(groups, groupOf(row), () => new Map<string, Map<string | null, R>>());
    of(documents, row.document_id, () => new Map<string | null, R>()).set(row.theme_id, row);
  }
  return (group, theme_id) =>
    [...(groups.get(group)?.values() ?? [])].flatMap((themes) => {
      const cell = themes.get(theme_id);
      if (cell) return [cell];
      const [other] = themes.values();
      return other ? [{ ones: 0, halves: 0, thirds: 0, quarters: 0, counted: other.counted }] : [];
    });
}

/** What a cell of a chart rests on: its documents or, where these are many, sums over them. */
export type Cell = readonly CellDocument[] | RatioSums;

/** Whether a cell is of many documents. */
export function isSummed(cell: Cell): cell is RatioSums {
  return 'counted_squares' in cell;
}

/**
 * Gathers the cells of countries.
 *
 * @param rows documents of countries that have few; @param sums those of countries that have many, without themes they lack
 */
export function gatherCountries(
  rows: readonly (ThemeInDocument & { readonly country: string })[],
  sums: readonly (RatioSums & { readonly country: string; readonly theme_id: string })[]
): (country: string, theme_id: string) => Cell {
  const few = gatherCells(rows, (row) => row.country);
  const many = new Map<string, Map<string, RatioSums>>();
  for (const row of sums) of(many, row.country, () => new Map<string, RatioSums>()).set(row.theme_id, row);
  return (country, theme_id) => {
    const themes = many.get(country);
    const [any] = themes?.values() ?? [];
    if (!any) return few(country, theme_id);
    return themes?.get(theme_id) ?? { ...any, weight: 0, squares: 0, products: 0 };
  };
}

function of<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}
