import { isSummed, type Cell } from './cells.ts';
import { interval, type IntervalOptions } from './interval.ts';
import { ratioInterval } from './ratio-interval.ts';

/** The ends of the 95 % and the 50 % interval of a share, 0 to 1. */
export interface Ends {
  readonly low: number;
  readonly high: number;
  readonly low50: number;
  readonly high50: number;
}

/** How sure the share of a cell is: by drawing its documents anew, or by their sums where they are many. */
export function sureOf(cell: Cell, options: IntervalOptions = {}): Ends | null {
  return isSummed(cell) ? ratioInterval(cell) : interval(cell, options);
}
