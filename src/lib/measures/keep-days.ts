import type { ValidityRow } from '#lib/agenda/validity.ts';
import type { Measured } from './validity.ts';

/**
 * Dates measures: those whose figures have not moved keep the day on which they were first measured, the others get
 * today's.
 */
export function keepDays(rows: readonly Measured[], last: readonly ValidityRow[], today: string): ValidityRow[] {
  return rows.map((row) => {
    const columns = Object.keys(row) as (keyof Measured)[];
    const same = last.find((old) => columns.every((column) => old[column] === row[column]));
    return { ...row, measured_on: same?.measured_on ?? today };
  });
}
