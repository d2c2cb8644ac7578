/** A piece of text of a page, as pdf.js gives it, in points from the lower left corner. */
export interface PdfItem {
  readonly str: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Whether a line ends after it. */
  readonly hasEOL: boolean;
}

interface Line {
  readonly text: string;
  readonly y: number;
}

/** So many lines at the top and at the foot of a page can be its furniture. */
const OUTER = 3;
/** What stands on fewer pages is not furniture. */
const FEWEST_PAGES = 3;
/** A page's number, masked. */
const PAGE_NUMBER = /^(?:page )?[-–—]? ?#(?: ?[-–—]| ?\/ ?#| of #)?$/;
/** A gap above a line this many times the usual one begins a paragraph. */
const WIDE_GAP = 1.4;

/**
 * Joins the pieces of pages to a text: lines as the file orders them, a blank line where the gap above one is wide, no
 * headers, footers and page numbers, words joined that were hyphenated at a line's end.
 *
 * Furniture is what, from the top or the foot of a page on, up to three lines, most pages have there (or most odd or
 * most even ones), digits aside, and at least three; a bare page number on every page is furniture from two pages on.
 */
export function pdfText(pages: readonly (readonly PdfItem[])[]): string {
  const lines = pages.map(linesOf);
  const furniture = furnitureOf(lines);
  const gap = usualGap(lines.map((page) => page.filter((line) => !furniture.has(line))));
  const read: string[] = [];
  for (const page of lines) {
    let above: Line | null = null;
    for (const line of page) {
      if (furniture.has(line)) continue;
      // A column begins higher than the last one ended: that is no gap.
      if (above !== null && gap > 0 && above.y - line.y > gap * WIDE_GAP) read.push('');
      read.push(line.text);
      above = line;
    }
  }
  return joinHyphens(read).join('\n').trim();
}

function linesOf(items: readonly PdfItem[]): Line[] {
  const lines: Line[] = [];
  let text = '';
  let first: PdfItem | null = null;
  let last: PdfItem | null = null;
  const end = () => {
    const plain = text.replace(/\s+/g, ' ').trim();
    if (plain !== '' && first !== null) lines.push({ text: plain, y: first.y });
    text = '';
    first = last = null;
  };
  for (const item of items) {
    if (item.str.trim() !== '') {
      const jump = last !== null && Math.abs(item.y - last.y) > Math.max(item.height, last.height, 1) * 0.9;
      if (jump) end();
      else if (last !== null && item.x - (last.x + last.width) > item.height * 0.2) text += ' ';
      first ??= item;
      last = item;
    }
    text += item.str;
    if (item.hasEOL) end();
  }
  end();
  return lines;
}

/** The lines of a page from its top, and from its foot: as many as can be furniture. */
function edges(page: readonly Line[]): [Line[], Line[]] {
  const down = [...page].sort((a, b) => b.y - a.y);
  return [down.slice(0, OUTER), down.slice(-OUTER).reverse()];
}

/** A line with each number as `#`. */
function mask(line: Line): string {
  return line.text.replace(/\d+/g, '#').toLowerCase();
}

/** The lines of each page that are furniture: from each edge on until one is not. */
function furnitureOf(pages: readonly (readonly Line[])[]): Set<Line> {
  const pagesOf = new Map<string, Set<number>>();
  pages.forEach((page, number) => {
    for (const line of edges(page).flat()) {
      const masked = mask(line);
      const on = pagesOf.get(masked) ?? new Set();
      pagesOf.set(masked, on.add(number));
    }
  });
  const recurs = (line: Line, page: number): boolean => {
    const masked = mask(line);
    const on = pagesOf.get(masked) ?? new Set();
    if (PAGE_NUMBER.test(masked) && on.size > 1 && on.size === pages.length) return true;
    if (on.size < FEWEST_PAGES) return false;
    const alike = pages.filter((_, number) => number % 2 === page % 2).length;
    const side = [...on].filter((number) => number % 2 === page % 2).length;
    return on.size > pages.length / 2 || (side >= FEWEST_PAGES && side > alike / 2);
  };
  const furniture = new Set<Line>();
  pages.forEach((page, number) => {
    for (const edge of edges(page)) {
      const inner = edge.findIndex((line) => !recurs(line, number));
      for (const line of inner < 0 ? edge : edge.slice(0, inner)) furniture.add(line);
    }
  });
  return furniture;
}

/** The middle of the distances between lines, in points. */
function usualGap(pages: readonly (readonly Line[])[]): number {
  const gaps = pages
    .flatMap((page) => page.slice(1).map((line, i) => (page[i]?.y ?? 0) - line.y))
    .filter((gap) => gap > 1)
    .sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 2)] ?? 0;
}

/**
 * Joins a word that a hyphen divides at the end of a line, as the rest of the text writes it: with the hyphen if it has
 * it so and not without.
 */
function joinHyphens(lines: readonly string[]): string[] {
  const whole = new Set(lines.flatMap((line) => line.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? []));
  const joined = [...lines];
  for (let i = 0; i + 1 < joined.length; i++) {
    const head = /(\p{L}+)[-\u00ad\u2010]$/u.exec(joined[i]!);
    const tail = /^(\p{Ll}+)(\S*) ?/u.exec(joined[i + 1]!);
    if (head === null || tail === null) continue;
    const [begin, end] = [head[1]!, tail[1]!];
    const hyphenated = whole.has(`${begin}-${end}`.toLowerCase()) && !whole.has((begin + end).toLowerCase());
    joined[i] = joined[i]!.slice(0, -1) + (hyphenated ? '-' : '') + end + tail[2]!;
    joined[i + 1] = joined[i + 1]!.slice(tail[0].length);
  }
  return joined.filter((line, i) => line !== '' || lines[i] === '').map((line) => line.replaceAll('\u00ad', ''));
}
