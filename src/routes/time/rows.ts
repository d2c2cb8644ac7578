import { group } from 'd3';
import type { PanelsRow } from '#lib/charts/panels/layout.ts';
import { gatherCells } from '#lib/measures/cells.ts';
import { interval } from '#lib/measures/interval.ts';
import { nothingOf } from '#lib/measures/nothing.ts';
import { share } from '#lib/measures/share.ts';
import type { DocumentCell } from '#lib/query/document-cells.ts';
import type { DocumentTheme } from '#lib/query/themes-over-time.ts';

/**
 * Joins documents' themes with what their intervals are drawn from: a row a theme, in it the dated documents in the order
 * of their dates. Themes that no document speaks of are left out; the largest mean share comes first.
 */
export function panelRows(
  themes: readonly DocumentTheme[],
  documents: readonly DocumentCell[],
  tentative: ReadonlySet<string>
): PanelsRow[] {
  const cellOf = gatherCells(documents, (row) => row.document_id);
  return [...group(themes, (row) => row.theme_id)]
    .map(([theme_id, own]) => ({
      theme_id,
      label: own[0]?.label ?? theme_id,
      tentative: tentative.has(theme_id),
      weight: own.reduce((sum, row) => sum + (share(row.weight, row.counted) ?? 0), 0),
      points: own.flatMap((row) => {
        if (row.date_start === null || row.date_end === null || row.year === null) return [];
        const size = share(row.weight, row.counted) ?? 0;
        const nothing = nothingOf({ ...row, documents: 1 });
        const sure = nothing ? null : interval(cellOf(row.document_id, theme_id));
        return {
          document_id: row.document_id,
          title: row.title,
          country: row.country,
          country_name: row.country_name,
          date_start: row.date_start,
          date_end: row.date_end,
          year: row.year,
          share: size,
          interval95: [sure?.low ?? size, sure?.high ?? size] as const,
          n: row.sentences,
          N: row.counted,
          nothing
        };
      })
    }))
    .filter((row) => row.points.some((point) => point.n > 0))
    .sort((a, b) => b.weight - a.weight);
}

/** Documents that have no place on a time axis. */
export function undated(themes: readonly DocumentTheme[]): string[] {
  return [...new Set(themes.filter((row) => row.date_start === null).map((row) => row.title))];
}
