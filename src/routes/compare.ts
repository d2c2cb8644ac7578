import { group, sum } from 'd3';
import type { DotsRow } from '#lib/charts/dots/layout.ts';
import type { Cell } from '#lib/measures/cells.ts';
import { drawsFor } from '#lib/measures/interval.ts';
import { nothingOf } from '#lib/measures/nothing.ts';
import { MANY_DOCUMENTS } from '#lib/measures/ratio-interval.ts';
import { share } from '#lib/measures/share.ts';
import { sureOf, type Ends } from '#lib/measures/sure.ts';
import type { CountryTheme } from '#lib/query/themes-by-country.ts';

/** The charts that the comparison can be drawn as. */
export const VIEWS = ['dots', 'difference', 'heatmap'] as const;

/** The orders in which themes can stand. */
export const SORTS = ['size', 'difference', 'codebook'] as const;
export type Sort = (typeof SORTS)[number];

/** A row of the comparison, with its theme's place in the codebook. */
export interface CompareRow extends DotsRow {
  readonly position: number;
}

/**
 * Joins themes by country with what their intervals are drawn from. Themes that no country speaks of are left out. An
 * interval is worked out when it is first read: of many themes only some are shown.
 *
 * @param cellOf what a country's theme rests on, as `gatherCountries` gives it
 * @returns a row a theme, in it a cell a country
 */
export function compareRows(
  themes: readonly CountryTheme[],
  cellOf: (country: string, theme_id: string) => Cell,
  tentative: ReadonlySet<string>
): CompareRow[] {
  const draws = drawsFor(sum(themes, (row) => (row.documents < MANY_DOCUMENTS ? row.documents : 0)));
  const rows = [...group(themes, (row) => row.theme_id)].map(([theme_id, own]) => ({
    theme_id,
    label: own[0]?.label ?? theme_id,
    position: own[0]?.position ?? 0,
    tentative: tentative.has(theme_id),
    cells: own.map((row) => {
      const size = share(row.weight, row.counted) ?? 0;
      const nothing = nothingOf(row);
      let known: Ends | undefined;
      const ends = () => (known ??= (nothing ? null : sureOf(cellOf(row.country, theme_id), { draws })) ?? alone(size));
      return {
        country: row.country,
        country_name: row.country_name,
        share: size,
        get interval95() {
          return [ends().low, ends().high] as const;
        },
        get interval50() {
          return [ends().low50, ends().high50] as const;
        },
        n: row.sentences,
        N: row.counted,
        documents: row.documents,
        nothing
      };
    })
  }));
  return rows.filter((row) => row.cells.some((cell) => cell.n > 0));
}

const alone = (size: number): Ends => ({ low: size, high: size, low50: size, high50: size });

/** The rows in the order of `sort`: the largest share first, the largest difference of shares first, or as in the codebook. */
export function sortRows(rows: readonly CompareRow[], sort: Sort): CompareRow[] {
  const shares = (row: CompareRow) => row.cells.filter((cell) => cell.N > 0).map((cell) => cell.share);
  const order: Record<Sort, (row: CompareRow) => number> = {
    size: (row) => -Math.max(...shares(row)),
    difference: (row) => Math.min(...shares(row)) - Math.max(...shares(row)),
    codebook: (row) => row.position
  };
  return rows.toSorted((a, b) => order[sort](a) - order[sort](b) || a.position - b.position);
}
