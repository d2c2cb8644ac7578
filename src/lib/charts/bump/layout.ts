import { link, curveBumpX, max } from 'd3';
import type { CountryMark } from '../country-marks.ts';
import { drawnName, spokenNote } from '../theme-name.ts';
import { wrapLabel } from '../wrap-label.ts';

/** An item of a ranked list. `rank` counts from 1. */
export interface BumpItem {
  readonly id: string;
  readonly rank: number;
  /** Null where no theme was found. */
  readonly theme_id: string | null;
  readonly label: string;
  readonly tentative: boolean;
  /** The words of the item. */
  readonly words: string;
  /** Its sentences. */
  readonly n: number;
}

/** A ranked list: what stands above it, as "2012" and "tasks", and its items in the order of their ranks. */
export interface BumpList {
  readonly id: string;
  readonly heads: readonly [string, string];
  readonly items: readonly BumpItem[];
}

export interface PlacedItem extends BumpItem {
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
  /** Whether its theme is in a list beside it too. */
  readonly linked: boolean;
  readonly hit: { readonly x: number; readonly width: number; readonly height: number };
  readonly name: string;
}

export interface BumpLayout {
  readonly width: number;
  readonly height: number;
  readonly mark: CountryMark;
  readonly heads: readonly { readonly x: number; readonly y: number; readonly texts: readonly [string, string] }[];
  readonly items: readonly PlacedItem[];
  readonly paths: readonly string[];
}

const HEAD = 48;
const NODE = 12;

/**
 * Places successive ranked lists side by side, the first rank on top, and joins the first items of a theme that is in two
 * lists next to each other. Where the width does not hold all lists, they stand in blocks that share a list.
 *
 * @param lists in the order of time
 * @param width of the drawing in pixels
 */
export function layoutBump(lists: readonly BumpList[], mark: CountryMark, width: number): BumpLayout {
  const columns = Math.max(2, Math.min(lists.length, Math.floor(width / 280)));
  const columnWidth = width / columns;
  const gutter = width < 600 ? 26 : 90;
  const letters = Math.max(10, Math.floor((columnWidth - NODE * 2 - 8 - gutter) / 6.9));
  const wrapped = new Map(lists.flatMap((list) => list.items.map((item) => [item.id, wrapLabel(drawnName(item), letters)])));
  const rowHeight = Math.max(30, (max(wrapped.values(), (lines) => lines.length) ?? 1) * 16 + 10);
  const heads: BumpLayout['heads'][number][] = [];
  const items: PlacedItem[] = [];
  const paths: string[] = [];
  let top = 0;
  for (let first = 0; first === 0 || first < lists.length - 1; first += columns - 1) {
    const block = lists.slice(first, first + columns);
    if (block.length === 0) break;
    const columnsOf = block.map((list, i) => {
      const x = i * columnWidth + NODE + 1;
      heads.push({ x: x - NODE, y: top + 16, texts: list.heads });
      return list.items.map((item): PlacedItem => {
        const lines = wrapped.get(item.id) ?? [];
        const beside = [block[i - 1], block[i + 1]];
        return {
          ...item,
          x,
          y: top + HEAD + (item.rank - 0.5) * rowHeight,
          lines,
          linked: item.theme_id !== null && beside.some((other) => other?.items.some((one) => one.theme_id === item.theme_id)),
          hit: {
            x: x - NODE,
            width: Math.min(columnWidth - gutter / 2, NODE * 2 + 14 + (max(lines, (line) => line.length) ?? 0) * 6.9),
            height: Math.max(28, lines.length * 16 + 6)
          },
          name: `${list.heads.join(', ')}, rank ${item.rank}: ${item.label}, ${item.n} ${item.n === 1 ? 'sentence' : 'sentences'}${spokenNote(item)}. “${item.words}”`
        };
      });
    });
    columnsOf.slice(1).forEach((after, i) => {
      const before = columnsOf[i] ?? [];
      const join = link<{ source: [number, number]; target: [number, number] }, [number, number]>(curveBumpX);
      for (const theme_id of new Set(before.map((item) => item.theme_id))) {
        const [from, to] = [before, after].map((list) => list.find((item) => item.theme_id === theme_id));
        if (theme_id === null || !from || !to) continue;
        paths.push(join({ source: [from.x + 26 + (max(from.lines, (line) => line.length) ?? 0) * 6.3, from.y], target: [to.x - NODE - 1, to.y] }) ?? '');
      }
    });
    items.push(...columnsOf.flat());
    const longest = max(block, (list) => max(list.items, (item) => item.rank)) ?? 0;
    top += HEAD + longest * rowHeight + 24;
  }
  return { width, height: Math.max(top - 16, 1), mark, heads, items, paths };
}
