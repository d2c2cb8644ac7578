import { binomial, type Binomial } from './binomial.ts';
import { quantilesOf } from './quantile.ts';
import { seeded } from './random.ts';

/** A theme in a document: how many of its counted sentences have the theme alone, with one other, two, three others. */
export interface CellDocument {
  readonly ones: number;
  readonly halves: number;
  readonly thirds: number;
  readonly quarters: number;
  /** All counted sentences of the document, with the theme or without. */
  readonly counted: number;
}

/** How sure a share is. All ends are shares, 0 to 1. */
export interface Interval {
  readonly share: number;
  /** Ends of the 95 % interval. */
  readonly low: number;
  readonly high: number;
  /** Ends of the 50 % interval. */
  readonly low50: number;
  readonly high50: number;
  /** Documents with counted sentences: what was resampled first. */
  readonly documents: number;
  /** True where there is one document: then only its sentences were resampled, and nothing is said of other documents. */
  readonly sentencesOnly: boolean;
  readonly draws: number;
}

export interface IntervalOptions {
  /** How often the cell is drawn anew; 1,000 unless told. */
  readonly draws?: number;
  /** The same seed gives the same interval; 1 unless told. */
  readonly seed?: number;
}

/** So many documents can be drawn anew 1,000 times while a reader waits, and fewer times than 200 tell too little. */
const AT_ONCE = 50;
const FEWEST_DRAWS = 200;

/**
 * How often the cells of a chart are drawn anew: 1,000 times where they have few documents, as those of national
 * programmes do, and less often the more there are, down to 200.
 *
 * @param documents of all cells of the chart together
 */
export function drawsFor(documents: number): number {
  return Math.round(Math.min(1000, Math.max(FEWEST_DRAWS, (1000 * AT_ONCE) / documents)));
}

const WEIGHTS = [1, 1 / 2, 1 / 3, 1 / 4] as const;

/**
 * The percentile intervals of a share by a two-stage bootstrap: documents are drawn with replacement, then sentences
 * within each of them (Efron and Tibshirani 1993, An Introduction to the Bootstrap, chapters 8 and 13; Davison and
 * Hinkley 1997, Bootstrap Methods and their Application, section 3.8). Sentences are not drawn one by one: a document
 * that was drawn m times gives a multinomial of m times its sentences over their weights, which is the same.
 *
 * @param cell every document of the group, also those without the theme; documents without counted sentences are left out
 * @returns null where no sentence was counted, or none has the theme: drawing anew from nothing says nothing
 */
export function interval(cell: readonly CellDocument[], options: IntervalOptions = {}): Interval | null {
  const drawn = drawShares(cell, options);
  if (drawn.weight === 0) return null;
  const [low = 0, low50 = 0, high50 = 0, high = 0] = quantilesOf(drawn.shares, [0.025, 0.25, 0.75, 0.975]);
  return {
    share: drawn.weight / drawn.counted,
    low,
    high,
    low50,
    high50,
    documents: drawn.documents,
    sentencesOnly: drawn.documents === 1,
    draws: drawn.shares.length
  };
}

/** The shares of a cell drawn anew, in the order they were drawn, and what the cell itself holds. */
export interface DrawnShares {
  readonly shares: Float64Array;
  readonly weight: number;
  readonly counted: number;
  readonly documents: number;
}

/** Draws a cell anew as `interval` does. Where no sentence has the theme, or none was counted, every share is 0. */
export function drawShares(cell: readonly CellDocument[], options: IntervalOptions = {}): DrawnShares {
  const { draws = 1000, seed = 1 } = options;
  const drawn = cell.filter((document) => document.counted > 0).map(drawsOf);
  const counted = drawn.reduce((sum, document) => sum + document.counted, 0);
  const weight = drawn.reduce((sum, document) => sum + document.weight, 0);
  const shares = new Float64Array(draws);
  if (weight === 0) return { shares, weight, counted, documents: drawn.length };
  const random = seeded(seed);
  const times = new Int32Array(drawn.length);
  for (let draw = 0; draw < draws; draw++) {
    for (let i = 0; i < drawn.length; i++) {
      const document = Math.floor(random() * drawn.length);
      times[document] = (times[document] ?? 0) + 1;
    }
    let drawnWeight = 0;
    let drawnCounted = 0;
    for (let i = 0; i < drawn.length; i++) {
      const m = times[i] ?? 0;
      if (m === 0) continue;
      times[i] = 0;
      const { counted, any, classes } = drawn[i] as (typeof drawn)[number];
      const sentences = m * counted;
      drawnCounted += sentences;
      let left = any.draw(sentences, random);
      for (let j = 0; left > 0 && j < classes.length; j++) {
        const { among, weight } = classes[j] as (typeof classes)[number];
        const having = among.draw(left, random);
        left -= having;
        drawnWeight += having * weight;
      }
    }
    shares[draw] = drawnWeight / drawnCounted;
  }
  return { shares, weight, counted, documents: drawn.length };
}

/** Draws of a document: its sentences with the theme among all, then each class of weight among those left of them. */
function drawsOf({ ones, halves, thirds, quarters, counted }: CellDocument) {
  const counts = [ones, halves, thirds, quarters];
  const having = ones + halves + thirds + quarters;
  const classes: { among: Binomial; weight: number }[] = [];
  let left = having;
  let weight = 0;
  WEIGHTS.forEach((each, i) => {
    const count = counts[i] ?? 0;
    if (count > 0) classes.push({ among: binomial(count / left), weight: each });
    left -= count;
    weight += count * each;
  });
  return { any: binomial(having / counted), classes, counted, weight };
}
