import { symbol, symbolCircle, symbolCross, symbolDiamond2, symbolSquare, symbolStar, symbolTriangle, symbolWye } from 'd3';

const SHAPES = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond2, symbolCross, symbolStar, symbolWye];

/** How many countries can be told apart by colour and shape; the others share a quiet grey circle. */
export const TELLABLE = SHAPES.length;

/** How a country is drawn everywhere: a colour class (`c0` … `c6`, or `other`) and the path of its symbol. */
export interface CountryMark {
  readonly colour: string;
  readonly path: string;
  readonly hollow: string;
}

/**
 * Gives every country its mark, by its place.
 *
 * @param countries ISO 3166-1 alpha-3 codes of the collection, those first that are to be told apart
 * @param area area of the symbol in square pixels
 */
export function countryMarks(countries: readonly string[], area = 90): Map<string, CountryMark> {
  return new Map(
    countries.map((country, place) => {
      const shape = SHAPES[place] ?? symbolCircle;
      const path = symbol(shape, area)() ?? '';
      return [country, { colour: place < TELLABLE ? `c${place}` : 'other', path, hollow: symbol(shape, area * 0.7)() ?? '' }];
    })
  );
}
