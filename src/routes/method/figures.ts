import { group } from 'd3';
import { REFERENCE_IDS, referenceOf } from '#lib/agenda/references.ts';
import type { Tuning, ValidityRow } from '#lib/agenda/validity.ts';

/** What each figure of a whole set is a figure of. */
const MEASURES: Partial<Record<ValidityRow['measure'], string>> = {
  micro: 'Themes, all together',
  macro: 'Themes, mean over themes',
  main: 'Main theme among those given',
  stance: 'Stance',
  kind: 'Kind of sentence',
  series: 'Items of lists, with their ranks'
};
/** Measures that say how well each value is told: of kinds, of stances, of the items of each list. */
const BY_VALUE = ['stance', 'kind', 'series'] as const;

/** A figure with what it rests on. */
export interface Figure {
  readonly n: number;
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** What it is: each case is given one value, so that precision, recall and F1 are one number; or only what is found counts. */
  readonly is: 'F1' | 'accuracy' | 'recall';
  readonly day: string;
}

/** A measure on texts in view and on texts left out; null where there are none. */
export interface FigureLine {
  readonly name: string;
  readonly inView: Figure | null;
  readonly leftOut: Figure | null;
}

/** The figures of a reference set. */
export interface SetFigures {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly codebook: string | null;
  readonly lines: readonly FigureLine[];
  readonly values: readonly { readonly of: string; readonly lines: readonly FigureLine[] }[];
}

function figureOf(row: ValidityRow | undefined): Figure | null {
  if (!row) return null;
  const { n, precision, recall, f1, low, high } = row;
  const whole = row.value_id === null;
  const is = row.measure === 'main' ? 'recall' : whole && row.measure !== 'macro' && precision === recall && n === row.found ? 'accuracy' : 'F1';
  return { n, precision, recall, f1: is === 'recall' ? recall : f1, low, high, is, day: row.measured_on };
}

function lineOf(name: string, rows: readonly ValidityRow[]): FigureLine {
  const of = (tuning: Tuning) => figureOf(rows.find((row) => row.tuning === tuning));
  return { name, inView: of('tuned'), leftOut: of('left out') };
}

/** The figures of every reference set that was measured, each measure on texts in view beside those left out. */
export function setFigures(validity: readonly ValidityRow[]): SetFigures[] {
  const place = (id: string) => (REFERENCE_IDS.includes(id) ? REFERENCE_IDS.indexOf(id) : REFERENCE_IDS.length);
  return [...group(validity, (row) => row.reference_id)]
    .sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1))
    .map(([id, rows]) => ({
      id,
      ...referenceOf(id),
      codebook: rows.find((row) => row.codebook_id !== null)?.codebook_id ?? null,
      lines: Object.entries(MEASURES).flatMap(([measure, name]) => {
        const own = rows.filter((row) => row.measure === measure && row.value_id === null);
        return own.length === 0 ? [] : [lineOf(name, own)];
      }),
      values: BY_VALUE.flatMap((measure) => {
        const own = group(rows.filter((row) => row.measure === measure && row.value_id !== null), (row) => row.value_id);
        const lines = [...own].map(([value, same]) => lineOf(value === 'none' ? `no ${measure}` : (value ?? ''), same));
        return lines.length === 0 ? [] : [{ of: MEASURES[measure] ?? measure, lines }];
      })
    }));
}

export const two = (value: number | null) => (value === null ? '–' : value.toFixed(2));

/** What is to be expected of texts that the rules were made without, in a sentence; empty where none was left out. */
export function finding(sets: readonly SetFigures[]): string {
  const said = sets.flatMap(({ name, lines }) => {
    const of = (measure: string) => lines.find((line) => line.name === measure)?.leftOut;
    const [themes, stance] = [of('Themes, all together'), of('Stance')];
    if (!themes) return [];
    return [`${name}: themes ${two(themes.f1)} (${themes.is})${stance ? `, stance ${two(stance.f1)} (${stance.is})` : ''}`];
  });
  return said.length === 0 ? '' : `On texts that the rules were made without: ${said.join('; ')}.`;
}

/** How a theme does in texts its cues were made with, and in texts left out; summed over the reference sets. */
export function themeFigures(validity: readonly ValidityRow[], theme: string) {
  const of = (tuning: Tuning) => {
    const rows = validity.filter((row) => row.measure === 'theme' && row.value_id === theme && row.tuning === tuning);
    const sum = (column: 'n' | 'found' | 'correct') => rows.reduce((total, row) => total + row[column], 0);
    const [n, found, correct] = [sum('n'), sum('found'), sum('correct')];
    return { n, precision: found ? correct / found : null, recall: n ? correct / n : null, f1: n + found ? (2 * correct) / (n + found) : null };
  };
  return { tuned: of('tuned'), leftOut: of('left out') };
}
