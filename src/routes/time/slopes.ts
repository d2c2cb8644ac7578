import { group, max } from 'd3';
import type { SlopeCountry, SlopeLine } from '#lib/charts/slope/layout.ts';
import { gatherCells } from '#lib/measures/cells.ts';
import { differenceOf, type Difference } from '#lib/measures/difference.ts';
import { nothingOf } from '#lib/measures/nothing.ts';
import { share } from '#lib/measures/share.ts';
import type { DocumentCell } from '#lib/query/document-cells.ts';
import type { DocumentTheme } from '#lib/query/themes-over-time.ts';

/** So many countries are drawn at most, those with most years and, of as many, those that moved most. */
export const MOST_SLOPES = 6;

type Line = Omit<SlopeLine, 'apart'>;

/** A country with its themes in its first and last year. */
export interface CountrySlopes<L = Line> extends Omit<SlopeCountry, 'lines'> {
  /** Whether the documents of both years are of the same levels of government. */
  readonly alike: boolean;
  readonly lines: readonly L[];
}

/** A line with how sure its difference is. */
export interface SureLine extends SlopeLine {
  readonly difference: Difference | null;
}

/**
 * Countries with documents of more than one year, those with most years first and, of as many, those that moved most, and
 * their themes in the first and in the last of these: all documents of a year together. Themes of neither year are left
 * out; the largest come first.
 */
export function slopeCountries(
  themes: readonly DocumentTheme[],
  tentative: ReadonlySet<string>
): CountrySlopes[] {
  return [...group(themes, (row) => row.country)]
    .flatMap(([country, rows]) => {
      const years = [...new Set(rows.flatMap((row) => row.year ?? []))].sort((a, b) => a - b);
      const [first, last] = [years[0], years.at(-1)];
      if (first === undefined || last === undefined || first === last) return [];
      const lines = [...group(rows, (row) => row.theme_id)].flatMap(([theme_id, own]) => {
        const end = (year: number) => {
          const of = own.filter((row) => row.year === year);
          const total = (column: 'sentences' | 'weight' | 'counted') => of.reduce((sum, row) => sum + row[column], 0);
          const [n, N] = [total('sentences'), total('counted')];
          const nothing = nothingOf({ documents: of.length, counted: N, sentences: n });
          return { share: share(total('weight'), N) ?? 0, n, N, nothing };
        };
        const ends = [end(first), end(last)] as const;
        if (ends[0].n + ends[1].n === 0) return [];
        const label = own[0]?.label ?? theme_id;
        return [{ theme_id, label, tentative: tentative.has(theme_id), ends }];
      });
      const levels = [first, last].map((year) => [...new Set(rows.filter((row) => row.year === year).map((row) => row.level))].sort().join());
      const size = (line: (typeof lines)[number]) => Math.max(line.ends[0].share, line.ends[1].share);
      lines.sort((a, b) => size(b) - size(a));
      return [
        {
          country,
          country_name: rows[0]?.country_name ?? country,
          years: [first, last] as const,
          alike: levels[0] === levels[1],
          lines,
          count: years.length,
          moved: max(lines, ({ ends: [from, to] }) => Math.abs(to.share - from.share)) ?? 0
        }
      ];
    })
    .sort((a, b) => b.count - a.count || b.moved - a.moved || (a.country < b.country ? -1 : 1))
    .map(({ count: _, moved: __, ...country }) => country);
}

/** Draws every line's two years anew, for how sure its difference is. */
export function sureSlopes(
  countries: readonly CountrySlopes[],
  documents: readonly DocumentCell[]
): CountrySlopes<SureLine>[] {
  const cellOf = gatherCells(documents, (row) => `${row.country} ${row.year}`);
  return countries.map((country) => ({
    ...country,
    lines: country.lines.map((line) => {
      const [from, to] = country.years.map((year) => cellOf(`${country.country} ${year}`, line.theme_id));
      const difference = differenceOf(from ?? [], to ?? []);
      return { ...line, difference, apart: difference?.apart ?? false };
    })
  }));
}
