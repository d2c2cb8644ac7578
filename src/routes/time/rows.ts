import { group } from 'd3';
import type { Measure, PanelsPoint, PanelsRow } from '#lib/charts/panels/layout.ts';
import { gatherCells } from '#lib/measures/cells.ts';
import { differenceOf } from '#lib/measures/difference.ts';
import { interval, type CellDocument } from '#lib/measures/interval.ts';
import { nothingOf } from '#lib/measures/nothing.ts';
import { share } from '#lib/measures/share.ts';
import type { DocumentCell } from '#lib/query/document-cells.ts';
import type { DocumentTheme } from '#lib/query/themes-over-time.ts';

/**
 * Joins documents' themes with what their intervals are drawn from: a row a theme, in it the dated documents in the order
 * of their dates. Themes that no document speaks of are left out; the largest mean share comes first. For the measure
 * `change`, a country's first document has nothing before it and is left out.
 */
export function panelRows(
  themes: readonly DocumentTheme[],
  documents: readonly DocumentCell[],
  tentative: ReadonlySet<string>,
  measure: Measure
): PanelsRow[] {
  const cellOf = gatherCells(documents, (row) => row.document_id);
  return [...group(themes, (row) => row.theme_id)]
    .map(([theme_id, own]) => {
      const dated = own.filter(isDated);
      return {
        theme_id,
        label: own[0]?.label ?? theme_id,
        tentative: tentative.has(theme_id),
        weight: own.reduce((sum, row) => sum + (share(row.weight, row.counted) ?? 0), 0),
        said: dated.some((row) => row.sentences > 0),
        points: dated.flatMap((row, i) => {
          const before = dated.slice(0, i).findLast((one) => one.country === row.country);
          const point = pointOf(row);
          if (measure === 'count') return [{ ...point, value: row.sentences }];
          if (measure === 'share') {
            const sure = point.nothing ? null : interval(cellOf(row.document_id, theme_id));
            return [{ ...point, interval95: [sure?.low ?? point.share, sure?.high ?? point.share] as const }];
          }
          return before ? [{ ...point, ...change(point, pointOf(before), (id) => cellOf(id, theme_id)) }] : [];
        })
      };
    })
    .filter((row) => row.said)
    .sort((a, b) => b.weight - a.weight);
}

interface Dated extends DocumentTheme {
  readonly date_start: string;
  readonly date_end: string;
  readonly year: number;
}

const isDated = (row: DocumentTheme): row is Dated =>
  row.date_start !== null && row.date_end !== null && row.year !== null;

function pointOf(row: Dated): PanelsPoint {
  const size = share(row.weight, row.counted) ?? 0;
  return {
    document_id: row.document_id,
    title: row.title,
    country: row.country,
    country_name: row.country_name,
    date_start: row.date_start,
    date_end: row.date_end,
    year: row.year,
    share: size,
    value: size,
    interval95: null,
    n: row.sentences,
    N: row.counted,
    nothing: nothingOf({ ...row, documents: 1 })
  };
}

function change(
  now: PanelsPoint,
  before: PanelsPoint,
  cellOf: (document_id: string) => CellDocument[]
): Pick<PanelsPoint, 'value' | 'interval95' | 'nothing'> {
  const thin = [now, before].find((point) => point.nothing === 'too few sentences');
  if (thin) return { value: 0, interval95: null, nothing: 'too few sentences' };
  const sure = differenceOf(cellOf(before.document_id), cellOf(now.document_id));
  return { value: sure?.difference ?? 0, interval95: sure && [sure.low, sure.high], nothing: now.nothing };
}

/** Documents that have no place on a time axis. */
export function undated(themes: readonly DocumentTheme[]): string[] {
  return [...new Set(themes.filter((row) => row.date_start === null).map((row) => row.title))];
}
