import type { Span } from '#lib/agenda/span.ts';

/** How many code units two spans share. */
export function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** The span that shares most with a place, the earlier of equals; null where none shares anything. */
export function largestOverlap<S extends Span>(place: Span, spans: readonly S[]): S | null {
  let best: S | null = null;
  for (const span of spans) {
    if (overlap(place, span) > (best === null ? 0 : overlap(place, best))) best = span;
  }
  return best;
}

/**
 * The spans that say the same as a place although they are cut otherwise: those that share more than half of the
 * shorter of the two. One long sentence that a reader cut in two is so compared with both halves, and two short ones
 * with the whole.
 */
export function mostlyOverlapping<S extends Span>(place: Span, spans: readonly S[]): S[] {
  return spans.filter((span) => {
    const shorter = Math.min(span.end - span.start, place.end - place.start);
    return overlap(place, span) > shorter / 2;
  });
}
