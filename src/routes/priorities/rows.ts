import { group } from 'd3';
import type { DivergingRow, DivergingSide } from '#lib/charts/diverging/layout.ts';
import { nothingOf } from '#lib/measures/nothing.ts';
import { share } from '#lib/measures/share.ts';
import type { AchievedPromised } from '#lib/query/achieved-promised.ts';
import type { Priority } from '#lib/query/priorities.ts';

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
