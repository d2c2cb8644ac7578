/** Numbers of a thing, then lists of numbers. */
export interface NumberRecord {
  readonly heads: readonly number[];
  readonly lists: readonly (readonly number[])[];
}

/** How long a record is when it is laid. */
export function lengthOf({ heads, lists }: NumberRecord): number {
  return lists.reduce((sum, list) => sum + list.length, heads.length + lists.length);
}

/** Where records of these lengths begin. */
export function placesOf(lengths: readonly number[]): number[] {
  let place = 0;
  return lengths.map((length) => (place += length) - length);
}

/**
 * Lays records end to end: the heads of each, where each of its lists ends, the lists. A record is known by where it
 * begins, and all that is read of it stands together.
 */
export function layRecords(records: readonly NumberRecord[]): Int32Array {
  const laid: number[] = [];
  for (const { heads, lists } of records) {
    let end = laid.length + heads.length + lists.length;
    laid.push(...heads, ...lists.map((list) => (end += list.length)), ...lists.flat());
  }
  return Int32Array.from(laid);
}
