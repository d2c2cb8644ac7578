import { group } from 'd3';
import type { CountryMark } from '#lib/charts/country-marks.ts';
import type { SparkRow } from '#lib/charts/sparks/layout.ts';
import type { YearSeries } from '#lib/charts/years/layout.ts';
import { nothingOf } from '#lib/measures/nothing.ts';
import type { YearShare } from '#lib/query/share-by-year.ts';
import type { DocumentTheme } from '#lib/query/themes-over-time.ts';

/** Half the width of a 95 % interval in standard errors, by the normal distribution. */
const NORMAL_95 = 1.96;

/** The mean over all speeches of a year, with its 95 % interval: mean ± 1.96 standard errors over speeches. */
export function worldSeries(rows: readonly YearShare[], topic: string): YearSeries {
  return {
    id: 'all',
    name: 'All countries',
    mark: null,
    points: rows
      .filter((row) => row.theme_id === topic)
      .map((row) => {
        const error = (NORMAL_95 * row.spread) / Math.sqrt(row.documents);
        return {
          year: row.year,
          value: row.mean,
          low: Math.max(0, row.mean - error),
          high: row.mean + error,
          n: null,
          note: `mean of ${row.documents} speeches`
        };
      })
  };
}

/** A line for every country: its speech of each year. */
export function countrySeries(rows: readonly DocumentTheme[], topic: string, marks: ReadonlyMap<string, CountryMark>): YearSeries[] {
  return [...group(rows.filter((row) => row.theme_id === topic), (row) => row.country)].map(([country, own]) => ({
    id: country,
    name: own.at(-1)?.country_name ?? country,
    mark: marks.get(country) ?? null,
    points: own.flatMap((row) => {
      if (row.year === null || nothingOf({ ...row, documents: 1 }) === 'too few sentences') return [];
      const value = row.weight / row.counted;
      const note = `${row.sentences} of ${row.counted} sentences`;
      return { year: row.year, value, low: value, high: value, n: row.sentences || null, note };
    })
  }));
}

/** Every theme's yearly mean, the largest of the last ten years first. */
export function sparkRows(rows: readonly YearShare[], tentative: ReadonlySet<string>): SparkRow[] {
  const recent = (points: readonly { value: number }[]) => points.slice(-10).reduce((sum, point) => sum + point.value, 0);
  return [...group(rows, (row) => row.theme_id)]
    .map(([theme_id, own]) => ({
      theme_id,
      label: own[0]?.label ?? theme_id,
      tentative: tentative.has(theme_id),
      points: own.map((row) => ({ year: row.year, value: row.mean }))
    }))
    .sort((a, b) => recent(b.points) - recent(a.points));
}

/** The same as a table: a row a year, a column a theme. */
export function yearRows(rows: readonly SparkRow[]): Record<string, number>[] {
  return (rows[0]?.points ?? []).map(({ year }, i) =>
    Object.fromEntries([['year', year], ...rows.map((row) => [row.theme_id, row.points[i]?.value ?? 0])])
  );
}
