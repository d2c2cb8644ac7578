import { max, scaleLinear } from 'd3';
import type { Nothing } from '#lib/agenda/nothing.ts';
import type { CountryMark } from '../country-marks.ts';
import { percent, signedPoints } from '../percent.ts';
import { drawnName, spokenNote } from '../theme-name.ts';
import { wrapLabel } from '../wrap-label.ts';

/** A theme in a year of a country. `share` is 0 to 1. */
export interface SlopeEnd {
  readonly share: number;
  readonly n: number;
  readonly N: number;
  readonly nothing: Nothing | null;
}

/** A theme in the first and in the last year of a country. `apart`: the interval of the difference leaves out 0. */
export interface SlopeLine {
  readonly theme_id: string;
  readonly label: string;
  readonly tentative: boolean;
  readonly ends: readonly [SlopeEnd, SlopeEnd];
  readonly apart: boolean;
}

/** A country, the two years, and its themes in the order of their size. */
export interface SlopeCountry {
  readonly country: string;
  readonly country_name: string;
  readonly years: readonly [number, number];
  readonly lines: readonly SlopeLine[];
}

export interface PlacedEnd extends SlopeEnd {
  readonly country: string;
  readonly theme_id: string;
  readonly year: number;
  readonly x: number;
  readonly y: number;
  readonly name: string;
}

export interface PlacedSlope {
  readonly theme_id: string;
  /** Drawn in the country's colour with its name at both ends. */
  readonly labelled: boolean;
  readonly apart: boolean;
  readonly ends: readonly [PlacedEnd, PlacedEnd];
  readonly texts: readonly { readonly lines: readonly string[]; readonly x: number; readonly y: number; readonly anchor: 'start' | 'end' }[];
}

export interface SlopeLayout {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly panels: readonly {
    readonly country: string;
    readonly title: string;
    readonly years: readonly [number, number];
    readonly top: number;
    readonly plotTop: number;
    readonly plotBottom: number;
    readonly mark: CountryMark;
    readonly slopes: readonly PlacedSlope[];
    /** Why there is nothing to draw; empty where there is. */
    readonly absent: string;
  }[];
}

/** So many themes, those that moved most, are named. */
export const LABELLED = 6;
const PLOT = 270;
const HEAD = 56;

const thin = (end: SlopeEnd) => end.nothing === 'too few sentences' || end.nothing === 'no document';
const moved = (line: SlopeLine) => line.ends[1].share - line.ends[0].share;

/** Moves labels apart that would lie upon one another, keeping their order, within `top` and `bottom` where they fit. */
function spread(labels: { y: number; readonly height: number }[], top: number, bottom: number): void {
  labels.sort((a, b) => a.y - b.y);
  let least = top;
  for (const label of labels) {
    label.y = Math.max(label.y, least + label.height / 2);
    least = label.y + label.height / 2;
  }
  let most = bottom;
  for (const label of labels.toReversed()) {
    label.y = Math.min(label.y, most - label.height / 2);
    most = label.y - label.height / 2;
  }
}

/**
 * Places slopes: a panel a country, a line a theme between the country's first and last year, all panels on one scale.
 * The themes that moved most are named at both ends.
 *
 * @param width of the drawing in pixels; under 600 the name stands at the right end only, the number at both
 */
export function layoutSlope(
  countries: readonly SlopeCountry[],
  marks: ReadonlyMap<string, CountryMark>,
  width: number
): SlopeLayout {
  const narrow = width < 600;
  const left = narrow ? 58 : 235;
  const right = narrow ? 150 : width - 235;
  const letters = narrow ? 27 : 28;
  const lines = countries.flatMap((country) => country.lines);
  const highest = max(lines, (line) => Math.max(line.ends[0].share, line.ends[1].share)) ?? 0;
  let top = 0;
  const panels = countries.map((one) => {
    const absent = one.lines.some((line) => line.ends.some(thin))
      ? `too few sentences in ${one.years.filter((_, i) => one.lines.some((line) => line.ends[i as 0 | 1] && thin(line.ends[i as 0 | 1]))).join(' and ')} to say`
      : one.lines.length === 0
        ? 'no theme in these years'
        : '';
    const plotTop = top + HEAD;
    const plotBottom = plotTop + (absent ? 24 : PLOT);
    const y = scaleLinear([0, Math.max(highest, 0.02)], [plotBottom, plotTop]).nice(4);
    const named = new Set(
      one.lines.toSorted((a, b) => Math.abs(moved(b)) - Math.abs(moved(a))).slice(0, LABELLED).map((line) => line.theme_id)
    );
    const place = (line: SlopeLine, i: 0 | 1): PlacedEnd => {
      const end = line.ends[i];
      const year = one.years[i];
      const what = `${line.label}, ${one.country_name} ${year}`;
      const said = end.nothing ? `none of ${end.N} sentences` : `${percent(end.share)}, ${end.n} of ${end.N} sentences`;
      return {
        ...end,
        country: one.country,
        theme_id: line.theme_id,
        year,
        x: i === 0 ? left : right,
        y: y(end.share),
        name: `${what}: ${said}; ${signedPoints(moved(line))} from ${one.years[0]} to ${one.years[1]}${line.apart ? '' : ', which may be chance'}${spokenNote(line)}`
      };
    };
    const slopes = absent ? [] : one.lines.map((line) => ({
      line, labelled: named.has(line.theme_id), ends: [place(line, 0), place(line, 1)] as const
    }));
    const texts = new Map<string, PlacedSlope['texts'][number][]>();
    for (const i of [0, 1] as const) {
      const labels = slopes.filter((slope) => slope.labelled).map(({ line, ends }) => {
        const name = drawnName(line);
        const share = percent(ends[i].share);
        const words = i === 0 ? (narrow ? [share] : wrapLabel(`${name}\u2002${share}`, letters)) : wrapLabel(`${share}\u2002${name}`, letters);
        return { theme_id: line.theme_id, words, y: ends[i].y, height: words.length * 16 + 3 };
      });
      spread(labels, plotTop - 8, plotBottom + 10);
      for (const { theme_id, words, y: at } of labels) {
        texts.set(theme_id, [
          ...(texts.get(theme_id) ?? []),
          { lines: words, x: i === 0 ? left - 22 : right + 22, y: at + 4.5 - ((words.length - 1) * 16) / 2, anchor: i === 0 ? 'end' : 'start' }
        ]);
      }
    }
    const panel = {
      country: one.country,
      title: one.country_name,
      years: one.years,
      top,
      plotTop,
      plotBottom,
      mark: marks.get(one.country) ?? { colour: 'other', path: '', hollow: '' },
      slopes: slopes
        .map(({ line, labelled, ends }): PlacedSlope => ({
          theme_id: line.theme_id, labelled, apart: line.apart, ends, texts: texts.get(line.theme_id) ?? []
        }))
        .sort((a, b) => Number(a.labelled) - Number(b.labelled)),
      absent
    };
    top = plotBottom + 34;
    return panel;
  });
  return { width, height: Math.max(top, 1), left, right, panels };
}
