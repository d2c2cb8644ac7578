import { max, min, scaleUtc, utcYear } from 'd3';
import type { CountryMark } from '../country-marks.ts';

/** A day or period that documents speak of. Days are `YYYY-MM-DD`. */
export interface StripItem {
  readonly id: string;
  /** The lane it stands in. */
  readonly lane: string;
  readonly words: string;
  /** What stands beside it. */
  readonly label: string;
  readonly country: string;
  readonly country_name: string;
  readonly date_start: string;
  readonly date_end: string;
  /** When, in words, and whether it was worked out rather than said. */
  readonly when: string;
  readonly inferred: boolean;
  /** In how many sentences the documents of the country say so. */
  readonly sentences: number;
}

export interface PlacedItem extends StripItem {
  readonly x: number;
  readonly y: number;
  /** Length of its bar; 0 where it is drawn as the country's symbol. */
  readonly length: number;
  readonly text: string;
  readonly textX: number;
  readonly textY: number;
  readonly anchor: 'start' | 'end';
  readonly hit: { readonly x: number; readonly width: number; readonly height: number };
  readonly mark: CountryMark;
  readonly name: string;
}

export interface StripLayout {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  readonly lanes: readonly { readonly title: string; readonly top: number; readonly items: readonly PlacedItem[] }[];
}

const ROW = 28;
const LETTER = 6.6;
const day = (text: string) => new Date(`${text}T00:00:00Z`);
const cut = (text: string, length: number) => (text.length > length ? `${text.slice(0, length - 1).trimEnd()}…` : text);

/**
 * Places dates along a time axis: a lane a kind, in it as many rows as keep their words apart.
 *
 * @param items in the order of their days
 * @param lanes titles in the order in which they are to stand; those without an item are left out
 * @param width of the drawing in pixels; under 600 the titles of lanes stand above them
 */
export function layoutStrip(
  items: readonly StripItem[],
  lanes: readonly string[],
  marks: ReadonlyMap<string, CountryMark>,
  width: number
): StripLayout {
  const narrow = width < 600;
  const left = narrow ? 8 : 120;
  const right = width - 8;
  const from = min(items, (item) => day(item.date_start));
  const to = max(items, (item) => day(item.date_end));
  const years = from && to ? [utcYear.floor(from), utcYear.offset(utcYear.floor(to), 1)] as const : null;
  const x = scaleUtc(years ?? [0, 1], [left, right]);
  const top = 26;
  let y = top;
  const placed = lanes.flatMap((title) => {
    const own = items.filter((item) => item.lane === title);
    if (own.length === 0) return [];
    const laneTop = y;
    if (narrow) y += 22;
    const taken: [number, number][][] = [];
    const marked = own.map((item): PlacedItem => {
      const [start, end] = [x(day(item.date_start)), x(new Date(day(item.date_end).getTime() + 86_400_000))];
      const isBar = end - start >= 16;
      const at = isBar ? start : (start + end) / 2;
      const text = cut(`${item.label}${item.sentences > 1 ? ` ×${item.sentences}` : ''}`, narrow ? 30 : 44);
      const room = text.length * LETTER + 10;
      const markEnd = isBar ? end : at + 8;
      const markStart = isBar ? start : at - 8;
      const after = markEnd + room <= right;
      const before = !after && markStart - room >= left - (narrow ? 0 : 8);
      // Where there is room on neither side, the words stand below their bar.
      const below = !after && !before;
      const textX = after ? markEnd + 6 : before ? markStart - 6 : Math.max(left, Math.min(markStart, right - room + 10));
      const span: [number, number] = after
        ? [markStart, markEnd + room]
        : before
          ? [markStart - room, markEnd]
          : [Math.min(markStart, textX), Math.max(markEnd, textX + room - 10)];
      const isFree = (row: number) => (taken[row] ?? []).every(([a, b]) => span[1] + 8 <= a || span[0] >= b + 8);
      let row = 0;
      while (!isFree(row) || (below && !isFree(row + 1))) row++;
      for (const one of below ? [row, row + 1] : [row]) (taken[one] ??= []).push(span);
      const middle = y + row * ROW + ROW / 2;
      return {
        ...item,
        x: at,
        y: middle,
        length: isBar ? end - start : 0,
        text,
        textX,
        textY: middle + (below ? 22 : 4.5),
        anchor: before ? 'end' : 'start',
        hit: { x: span[0], width: Math.max(28, span[1] - span[0]), height: below ? 46 : 28 },
        mark: marks.get(item.country) ?? { colour: 'other', path: '', hollow: '' },
        name: `${title}: ${item.when}, “${item.words}”, ${item.country_name}${item.inferred ? ', inferred' : ''}, ${
          item.sentences === 1 ? 'one sentence' : `${item.sentences} sentences`
        }`
      };
    });
    y += taken.length * ROW + 8;
    return [{ title, top: laneTop, items: marked }];
  });
  return { width, height: y + 4, left, top, ticks: years ? ticksOf(x, right - left) : [], lanes: placed };
}

function ticksOf(x: ReturnType<typeof scaleUtc<number, number>>, room: number) {
  return x
    .ticks(Math.max(2, Math.floor(room / 70)))
    .filter((tick) => tick.getTime() === utcYear.floor(tick).getTime())
    .map((tick) => ({ x: x(tick), label: String(tick.getUTCFullYear()) }));
}
