import { scaleThreshold } from 'd3';
import { wrapLabel } from '../wrap-label.ts';

/** An agenda: of a country or of a document. */
export interface OverlapItem {
  readonly id: string;
  readonly name: string;
}

/** How much two agendas have in common, 0 to 1; null where it cannot be told, and why. */
export interface OverlapCell {
  readonly overlap: number | null;
  readonly why: string;
}

export interface PlacedOverlap extends OverlapCell {
  readonly a: OverlapItem;
  readonly b: OverlapItem;
  readonly x: number;
  readonly y: number;
  readonly step: number;
  readonly text: string;
  readonly name: string;
}

export interface OverlapLayout {
  readonly width: number;
  readonly height: number;
  readonly size: number;
  readonly labels: readonly { readonly id: string; readonly lines: readonly string[]; readonly x: number; readonly y: number }[];
  readonly cells: readonly PlacedOverlap[];
  /** Said below where not all agendas are drawn, or a sign asks for it. */
  readonly notes: readonly string[];
}

/** The height of the first row, which has a name and no cell. */
const FIRST_ROW = 28;
const step = scaleThreshold<number, number>([0.2, 0.4, 0.6, 0.8], [0, 1, 2, 3, 4]);
const cut = (text: string, length: number) => (text.length > length ? `${text.slice(0, length - 1).trimEnd()}…` : text);

/**
 * Places the overlaps of agendas as the lower half of a matrix; the name of each stands at the end of its row, above its
 * column.
 *
 * @param items in the order in which they are to stand; those that do not fit are left out from the end
 * @param cellOf the overlap of two
 * @param width of the drawing in pixels
 */
export function layoutOverlap(
  items: readonly OverlapItem[],
  cellOf: (a: string, b: string) => OverlapCell,
  width: number
): OverlapLayout {
  const narrow = width < 600;
  const labelRoom = narrow ? 130 : 240;
  const least = narrow ? 30 : 34;
  const fitting = items.slice(0, Math.floor((width - labelRoom) / least) + 1);
  const size = Math.min(narrow ? 56 : 72, (width - labelRoom) / Math.max(fitting.length - 1, 1));
  const topOf = (i: number) => (i === 0 ? 0 : FIRST_ROW + (i - 1) * size);
  const labels = fitting.map((item, i) => {
    const x = i * size + (i === 0 ? 0 : 10);
    const letters = Math.max(8, Math.floor((width - x) / 7.2));
    const all = wrapLabel(item.name, letters);
    const rowHeight = i === 0 ? FIRST_ROW : size;
    const most = Math.max(1, Math.floor(rowHeight / 17));
    const lines = all.length > most ? [...all.slice(0, most - 1), cut(all.slice(most - 1).join(' '), letters)] : all;
    return { id: item.id, lines: lines.map((line) => cut(line, letters)), x, y: topOf(i) + rowHeight / 2 + 5 - ((lines.length - 1) * 17) / 2 };
  });
  const cells = fitting.flatMap((a, i) =>
    fitting.slice(0, i).map((b, k): PlacedOverlap => {
      const cell = cellOf(a.id, b.id);
      const said = cell.overlap === null ? '?' : String(Math.round(cell.overlap * 100));
      return {
        ...cell,
        a,
        b,
        x: k * size,
        y: topOf(i),
        step: cell.overlap === null ? 0 : step(cell.overlap),
        text: said,
        name: cell.overlap === null ? `${b.name} and ${a.name}: ${cell.why}` : `${b.name} and ${a.name} share ${said} % of their agendas`
      };
    })
  );
  const whys = new Set(cells.filter((cell) => cell.overlap === null).map((cell) => cell.why));
  const notes = [
    ...(fitting.length < items.length ? [`The ${fitting.length} that say most, of ${items.length}`] : []),
    ...[...whys].map((why) => `?: ${why}`)
  ];
  const height = topOf(fitting.length);
  return { width, height: height + notes.length * 18 + 6, size, labels, cells, notes };
}
