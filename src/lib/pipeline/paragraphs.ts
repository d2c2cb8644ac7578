import type { Span } from '#lib/agenda/span.ts';
import { LOWER, classOf, isSpace } from './characters.ts';

/** Lines longer than this are no lines of a wrapped page. */
const WIDEST_PAGE = 140;
/** Share of lines that plainly go on, with a small letter, from which a text counts as wrapped. */
const WRAPPED = 0.3;
/** A line shorter than this part of the page's width ends its paragraph. */
const FULL_LINE = 0.7;
/** A line from this length may go on in the next one if that begins with a small letter. */
const LONG_LINE = 25;

/** A list mark at the beginning of a line: a bullet, a number or letter with a stop or bracket, or Markdown's `#`. */
const MARK = /^(?:[-–—•·●▪■◦*]\s|#|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})\\?[.)]\s)/i;
/** Words after which no sentence ends. */
const UNFINISHED = /(?:,|-|\b(?:the|an?|of|and|or|in|on|to|for|by|with|that|which|from|as|at|our|its|their|is|are|has|have|be|will))$/i;

interface Line extends Span {
  /** Whether a blank line stands before it. */
  readonly afterBlank: boolean;
}

function linesOf(units: Uint16Array, length: number, breaks: readonly number[]): Line[] {
  const lines: Line[] = [];
  let afterBlank = true;
  let from = 0;
  for (let i = 0; i <= breaks.length; i++) {
    const at = breaks[i] ?? length;
    // The second half of a Windows line break.
    if (at === from && at > 0 && units[at] === 10 && units[at - 1] === 13) {
      from = at + 1;
      continue;
    }
    let start = from;
    let end = at;
    while (start < end && isSpace(units[start]!)) start++;
    while (end > start && isSpace(units[end - 1]!)) end--;
    from = at + 1;
    if (start === end) afterBlank = true;
    else {
      lines.push({ start, end, afterBlank });
      afterBlank = false;
    }
  }
  return lines;
}

/** By code unit: 1 where a line may end with it that is a whole paragraph. */
const CLOSES = new Uint8Array(0x10000);
for (const mark of '.!?…:;"”’)]*|>。！？') CLOSES[mark.charCodeAt(0)] = 1;

function endsOpen(units: Uint16Array, line: Line): boolean {
  return CLOSES[units[line.end - 1]!] === 0;
}

function beginsSmall(units: Uint16Array, line: Line): boolean {
  return classOf(units[line.start]!) === LOWER;
}

/** The width at which a text's lines are broken, or 0 where its lines are paragraphs. */
function pageWidth(units: Uint16Array, lines: readonly Line[]): number {
  let pairs = 0;
  let open = 0;
  const lengths = new Uint32Array(lines.length);
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    lengths[i] = line.end - line.start;
    const next = lines[i + 1];
    if (next === undefined || next.afterBlank) continue;
    pairs++;
    if (endsOpen(units, line) && line.end - line.start >= LONG_LINE && beginsSmall(units, next)) open++;
  }
  if (pairs < 3 || open / pairs < WRAPPED) return 0;
  lengths.sort();
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  return width <= WIDEST_PAGE ? width : 0;
}

function goesOn(text: string, units: Uint16Array, line: Line, next: Line, width: number): boolean {
  if (MARK.test(text.slice(next.start, next.start + 8))) return false;
  const length = line.end - line.start;
  if (width > 0 && length >= width * FULL_LINE) return true;
  if (!endsOpen(units, line)) return false;
  if (beginsSmall(units, next) && (width > 0 || length >= LONG_LINE)) return true;
  return length >= LONG_LINE && UNFINISHED.test(text.slice(Math.max(line.start, line.end - 8), line.end));
}

/**
 * Finds the paragraphs of a text: its lines, joined where the text is wrapped at a width or a line plainly goes on in
 * the next. No paragraph spans a blank line or begins or ends with white space. `units` are the text's code units,
 * `breaks` the places of its line breaks.
 */
export function findParagraphs(text: string, units: Uint16Array, breaks: readonly number[]): Span[] {
  const lines = linesOf(units, text.length, breaks);
  const width = pageWidth(units, lines);
  const paragraphs: Span[] = [];
  let start = lines[0]?.start ?? 0;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const next = lines[i + 1];
    if (next !== undefined && !next.afterBlank && goesOn(text, units, line, next, width)) continue;
    paragraphs.push({ start, end: line.end });
    start = next?.start ?? start;
  }
  return paragraphs;
}

