/** A country as it lies on the map: an outline, or a point where it is too small for one. */
export interface Outline {
  /** ISO 3166-1 alpha-3, or null where the map's source gives no code. */
  readonly country: string | null;
  /** The outline as a path, or the point in pixels. */
  readonly shape: string | readonly [x: number, y: number];
}

/** The size of the map in pixels. */
export const MAP_WIDTH = 880;
export const MAP_HEIGHT = 428;

/**
 * A path with each place told from the one before, and none twice: half as long as with places in full. Nothing is lost,
 * since all are whole tenths of a pixel.
 *
 * @param path of `M`, `L` and `Z` in capitals, with at most one decimal
 */
export function toldFromBefore(path: string): string {
  let [x, y] = [0, 0];
  let start = [x, y] as const;
  return path.replaceAll(/([ML])(-?[\d.]+),(-?[\d.]+)|Z/g, (step: string, way: string, across: string, down: string) => {
    if (step === 'Z') {
      [x, y] = start;
      return step;
    }
    const [toX, toY] = [Math.round(Number(across) * 10), Math.round(Number(down) * 10)];
    const [dx, dy] = [toX - x, toY - y];
    [x, y] = [toX, toY];
    if (way === 'M') start = [x, y];
    else if (dx === 0 && dy === 0) return '';
    // What follows a move is a line unless another letter says what it is, and a minus parts two numbers.
    return `${way === 'M' ? 'm' : dx < 0 ? '' : ' '}${short(dx)}${dy < 0 ? '' : ','}${short(dy)}`;
  });
}

/** Tenths as a path has them, `.5` for 0.5. */
const short = (tenths: number) => String(tenths / 10).replace(/^(-?)0\./, '$1.');
