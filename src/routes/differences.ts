import { group } from 'd3';
import type { DifferenceRow } from '#lib/charts/difference/layout.ts';
import { percent, points } from '#lib/charts/percent.ts';
import type { Cell } from '#lib/measures/cells.ts';
import { differenceOf } from '#lib/measures/difference.ts';
import { nothingOf } from '#lib/measures/nothing.ts';
import { share } from '#lib/measures/share.ts';
import type { Pair } from './pair.ts';
import { inWords, lowered } from './words.ts';

/** A theme in the agenda of a country or of a document, as `agenda` names it. */
export interface AgendaTheme {
  readonly agenda: string;
  readonly theme_id: string;
  readonly label: string;
  readonly position: number;
  readonly sentences: number;
  readonly weight: number;
  readonly counted: number;
  readonly documents: number;
}

/**
 * The themes of two agendas with their differences, those furthest apart first; themes that neither has are left out.
 *
 * @param cellOf the documents behind an agenda's theme, as `gatherCells` or `gatherCountries` gives them
 */
export function differenceRows(
  themes: readonly AgendaTheme[],
  cellOf: (agenda: string, theme_id: string) => Cell,
  pair: Pair,
  tentative: ReadonlySet<string>
): DifferenceRow[] {
  const rows = [...group(themes, (row) => row.theme_id)].flatMap(([theme_id, own]) => {
    const [a, b] = pair.map((agenda) => own.find((row) => row.agenda === agenda));
    if (!a || !b || a.sentences + b.sentences === 0) return [];
    const cell = (row: AgendaTheme) => ({
      share: share(row.weight, row.counted) ?? 0,
      n: row.sentences,
      N: row.counted,
      nothing: nothingOf(row)
    });
    const cells = [cell(a), cell(b)] as const;
    const told = cells.every((one) => one.nothing === null || one.nothing === 'not in the documents');
    const difference = told ? differenceOf(cellOf(pair[0], theme_id), cellOf(pair[1], theme_id)) : null;
    return [{ theme_id, label: a.label, position: a.position, tentative: tentative.has(theme_id), cells, difference }];
  });
  const size = (row: DifferenceRow) => Math.abs(row.difference?.difference ?? 0);
  return rows.sort((x, y) => size(y) - size(x) || x.position - y.position);
}

/** What two agendas differ on most, as a headline: of the themes that are apart by more than chance would give. */
export function differenceFinding(rows: readonly DifferenceRow[], names: readonly [string, string]): string {
  const together = `${names[0]} and ${names[1]}`;
  if (rows.every((row) => row.difference === null)) return `What do ${together} differ on?`;
  const first = rows.find((row) => row.difference?.apart);
  if (!first) return `${together} differ on no theme by more than chance would give`;
  return `${together} differ most on ${lowered(first.label)}${first.tentative ? ' (tentative)' : ''}`;
}

/** Where two agendas part, in a few sentences: the themes apart by more than chance would give, or that there is none. */
export function differenceSummary(rows: readonly DifferenceRow[], names: readonly [string, string]): string {
  const told = rows.filter((row) => row.difference !== null);
  if (told.length === 0) return 'One of the two has too few counted sentences to tell them apart.';
  const apart = told.filter((row) => row.difference?.apart);
  if (apart.length === 0) {
    const each = told.length === 1 ? 'its interval holds 0' : `each of the ${told.length} intervals holds 0`;
    return `No theme is further apart than chance would give: ${each}.`;
  }
  const most = apart.slice(0, 3).map((row) => {
    const [a, b] = row.cells.map((cell) => `${percent(cell.share)}`);
    return `${lowered(row.label)} (${row.tentative ? 'tentative; ' : ''}${names[0]} ${a}, ${names[1]} ${b}: ${points(row.difference?.difference ?? 0)} apart)`;
  });
  const rest = told.length - apart.length;
  return `${apart.length} of ${told.length} themes ${apart.length === 1 ? 'is' : 'are'} further apart than chance would give, most of all ${inWords(most)}.${
    rest > 0 ? ` For the other ${rest === 1 ? 'one' : rest} the interval holds 0, so the difference may be chance.` : ''
  }`;
}
