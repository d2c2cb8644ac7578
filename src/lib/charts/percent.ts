import { format } from 'd3';

const one = format('.1f');
const whole = format('d');

/** A share (0 to 1) as readers see it: one decimal and a per-cent sign after a narrow space that no line breaks at. */
export function percent(share: number): string {
  return `${one(share * 100)}\u202f%`;
}

/** A tick of a share axis: no decimal where none is needed. */
export function percentTick(share: number): string {
  const value = share * 100;
  return `${Number.isInteger(Math.round(value * 1000) / 1000) ? whole(Math.round(value)) : one(value)}\u202f%`;
}

/** A difference of two shares (-1 to 1) in percentage points, without its sign. */
export function points(difference: number): string {
  return `${one(Math.abs(difference) * 100)}\u202fpts`;
}

/** A difference of two shares (-1 to 1) in percentage points, with its sign; none where it rounds to 0. */
export function signedPoints(difference: number): string {
  const sign = Math.abs(difference) < 0.0005 ? '' : difference > 0 ? '+' : '\u2212';
  return `${sign}${points(difference)}`;
}
