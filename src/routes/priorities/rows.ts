import { group } from 'd3';
import { TELLABLE } from '#lib/charts/country-marks.ts';
import type { DivergingRow, DivergingSide } from '#lib/charts/diverging/layout.ts';
import { percent } from '#lib/charts/percent.ts';
import { nothingOf } from '#lib/measures/nothing.ts';
import { share } from '#lib/measures/share.ts';
import type { AchievedPromised } from '#lib/query/achieved-promised.ts';
import type { Priority } from '#lib/query/priorities.ts';
import { inWords, lowered } from '../words.ts';

function side(n: number, weight: number, N: number, documents: number): DivergingSide {
  const nothing = nothingOf({ documents, counted: N, sentences: n });
  return { n, N, share: nothing ? 0 : (share(weight, N) ?? 0), nothing };
}

/** Themes with what is achieved and promised of each; those that nobody speaks of are left out; the largest first. */
export function divergingRows(cells: readonly AchievedPromised[], tentative: ReadonlySet<string>): DivergingRow[] {
  return [...group(cells, (cell) => cell.theme_id)]
    .map(([theme_id, own]) => ({
      theme_id,
      label: own[0]?.label ?? theme_id,
      tentative: tentative.has(theme_id),
      cells: own.map((cell) => ({
        country: cell.country,
        country_name: cell.country_name,
        achieved: side(cell.achieved_sentences, cell.achieved_weight, cell.achievement, cell.documents),
        promised: side(cell.promised_sentences, cell.promised_weight, cell.commitment, cell.documents)
      }))
    }))
    .filter((row) => row.cells.some((cell) => cell.achieved.n + cell.promised.n > 0))
    .sort((a, b) => sizeOf(b) - sizeOf(a));
}

const sizeOf = (row: DivergingRow) =>
  Math.max(...row.cells.map((cell) => Math.max(cell.achieved.share, cell.promised.share)));

/** So many countries are drawn in a row where they are more than colours can tell apart. */
export const MOST_COUNTRIES = 5;

/**
 * Rows with the countries that are drawn, the same in every row, in the order in which they come: all, unless they are more
 * than can be told apart; then those with the most sentences that report or promise, first among those told apart.
 *
 * @param isTold whether a country, by its code, has a colour of its own
 */
export function withoutSmallest(rows: readonly DivergingRow[], isTold: (country: string) => boolean): readonly DivergingRow[] {
  const all = rows[0]?.cells ?? [];
  if (all.length <= TELLABLE) return rows;
  const largest = all
    .toSorted(
      (a, b) =>
        Number(isTold(b.country)) - Number(isTold(a.country)) ||
        b.achieved.N + b.promised.N - (a.achieved.N + a.promised.N) ||
        (a.country < b.country ? -1 : 1)
    )
    .slice(0, MOST_COUNTRIES);
  const drawn = new Set(largest.map((cell) => cell.country));
  return rows.map((row) => ({ ...row, cells: row.cells.filter((cell) => drawn.has(cell.country)) }));
}

/** Countries that are named one by one in a summary. */
const NAMED = 3;

/** What each country reports most of and promises most of, in a sentence a country; of many countries the first three. */
export function mostSaid(rows: readonly DivergingRow[]): string {
  const countries = (rows[0]?.cells ?? []).slice(0, NAMED);
  return countries
    .map(({ country, country_name }) => {
      const said = (['achieved', 'promised'] as const).map((side) => {
        const own = rows.flatMap((row) => row.cells.filter((cell) => cell.country === country).map((cell) => ({ row, one: cell[side] })));
        const told = own.filter(({ one }) => one.nothing === null).sort((a, b) => b.one.share - a.one.share);
        const first = told[0];
        const verb = side === 'achieved' ? 'reports' : 'promises';
        if (first) {
          const alike = told.filter(({ one }) => one.share === first.one.share).map(({ row }) => lowered(row.label));
          const themes = alike.length > 2 ? `${alike.length} themes alike, as ${alike[0]}` : inWords(alike);
          const each = alike.length > 1 ? 'each ' : '';
          return `${verb} most on ${themes} (${each}${percent(first.one.share)}, named in ${first.one.n} of ${first.one.N} sentences)`;
        }
        const N = own[0]?.one.N ?? 0;
        return `${verb} too little to say what most on (${N} ${N === 1 ? 'sentence' : 'sentences'})`;
      });
      return `${country_name} ${said.join(' and ')}.`;
    })
    .join(' ');
}

/** An enumerated list of a document. */
export interface RankedList {
  readonly key: string;
  readonly name: string;
  readonly items: readonly Priority[];
  readonly first: Priority;
}

/** The enumerated lists among stated priorities, and what is called a priority outside them. */
export function listsOf(rows: readonly Priority[]): { lists: RankedList[]; others: Priority[] } {
  const lists = [...group(rows.filter((row) => row.series !== null), (row) => `${row.document_id} ${row.series}`)].flatMap(
    ([key, items]) => {
      const first = items[0];
      return first ? [{ key, name: first.series ?? '', items, first }] : [];
    }
  );
  return { lists, others: rows.filter((row) => row.series === null) };
}
