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
 * `change`, a country's first document has nothing before it and is left out. An interval is drawn when it is first read: of
 * many documents a chart reads none.
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
        points: dated.flatMap((row, i): PanelsPoint[] => {
          const point = pointOf(row);
          if (measure === 'count') return [{ ...point, value: row.sentences, interval95: null }];
          if (measure === 'share') {
            const around = once(() => (point.nothing ? null : interval(cellOf(row.document_id, theme_id))));
            return [{ ...point, get interval95() { return [around()?.low ?? point.share, around()?.high ?? point.share] as const; } }];
          }
          const before = dated.slice(0, i).findLast((one) => one.country === row.country);
          return before ? [changed(point, pointOf(before), (id) => cellOf(id, theme_id))] : [];
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

/** What is worked out when it is first asked for, and then kept. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

function pointOf(row: Dated): Omit<PanelsPoint, 'interval95'> {
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
    n: row.sentences,
    N: row.counted,
    nothing: nothingOf({ ...row, documents: 1 })
  };
}

function changed(
  now: Omit<PanelsPoint, 'interval95'>,
  before: Omit<PanelsPoint, 'interval95'>,
  cellOf: (document_id: string) => CellDocument[]
): PanelsPoint {
  const thin = [now, before].find((point) => point.nothing === 'too few sentences');
  if (thin) return { ...now, value: 0, interval95: null, nothing: 'too few sentences' };
  const sure = once(() => differenceOf(cellOf(before.document_id), cellOf(now.document_id)));
  return {
    ...now,
    value: now.share - before.share,
    get interval95() {
      const found = sure();
      return found && ([found.low, found.high] as const);
    }
  };
}

/** Documents that have no place on a time axis. */
export function undated(themes: readonly DocumentTheme[]): string[] {
  return [...new Set(themes.filter((row) => row.date_start === null).map((row) => row.title))];
}
