/** A coordinate in tenths of a pixel: finer than any screen shows, and short in the page. */
export function tenth(coordinate: number): number {
  return Math.round(coordinate * 10) / 10;
}
