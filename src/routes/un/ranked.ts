import type { DotsRow } from '#lib/charts/dots/layout.ts';
import type { MapCell } from '#lib/charts/map/layout.ts';
import { gatherCells } from '#lib/measures/cells.ts';
import { interval } from '#lib/measures/interval.ts';
import { ratioInterval } from '#lib/measures/ratio-interval.ts';
import { nothingOf } from '#lib/measures/nothing.ts';
import { share } from '#lib/measures/share.ts';
import type { CountrySums } from '#lib/query/country-sums.ts';
import type { DocumentCell } from '#lib/query/document-cells.ts';
import type { CountryTheme } from '#lib/query/themes-by-country.ts';

/** How many countries the ranked list shows from its top. */
export const RANKED = 20;

/** Countries with fewer counted sentences than this are not ranked, since one sentence would move them far. */
export const FEWEST_RANKED = 200;

/** The theme's share in every country, for the map. */
export function mapCells(countries: readonly CountryTheme[]): MapCell[] {
  return countries.map((row) => ({
    country: row.country,
    country_name: row.country_name,
    share: share(row.weight, row.counted) ?? 0,
    n: row.sentences,
    N: row.counted,
    documents: row.documents,
    nothing: nothingOf(row)
  }));
}

/**
 * Which country gives a theme most room, as a headline; a question where the interval of another reaches up to that of the
 * first, or fewer than two are ranked.
 *
 * @param theme as it stands within a sentence
 */
export function mostRoom(rows: readonly DotsRow[], theme: string): string {
  const [first, ...others] = rows.flatMap((row) => row.cells.slice(0, 1));
  if (!first || others.length === 0 || others.some((cell) => cell.interval95[1] >= first.interval95[0])) {
    return `Who speaks most of ${theme}?`;
  }
  return `${first.country_name} speaks most of ${theme}`;
}

/** Countries with fewer speeches than this have intervals over the sentences of the one they have. */
export const FEWEST_SPEECHES = 2;

/**
 * The countries that give the theme most room, each a row, with intervals over its speeches.
 *
 * @param sums of countries with at least `FEWEST_SPEECHES`
 * @param cells the speeches of the others
 */
export function rankedRows(
  countries: readonly CountryTheme[],
  sums: readonly CountrySums[],
  cells: readonly DocumentCell[]
): DotsRow[] {
  const cellOf = gatherCells(cells, (row) => row.country);
  const sumsOf = new Map(sums.map((row) => [row.country, row]));
  return mapCells(countries)
    .filter((cell) => cell.N >= FEWEST_RANKED)
    .sort((a, b) => b.share - a.share || (a.country < b.country ? -1 : 1))
    .slice(0, RANKED)
    .map((cell) => {
      const theme = countries.find((row) => row.country === cell.country)?.theme_id ?? '';
      const own = sumsOf.get(cell.country);
      const sure = own ? ratioInterval(own) : interval(cellOf(cell.country, theme));
      return {
        theme_id: cell.country,
        label: cell.country_name,
        tentative: false,
        cells: [
          {
            ...cell,
            interval95: [sure?.low ?? cell.share, sure?.high ?? cell.share] as const,
            interval50: [sure?.low50 ?? cell.share, sure?.high50 ?? cell.share] as const
          }
        ]
      };
    });
}
