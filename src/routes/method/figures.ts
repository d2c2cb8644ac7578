import type { ValidityRow } from '#lib/agenda/validity.ts';

/** The names of reference sets, for readers. */
const SETS: Record<string, string> = {
  seeds: 'The documents shown here',
  'un-general-debate': 'UN General Debate, 1946–2024',
  'joint-statements': 'Joint statements of leaders, 2021–2024',
  'national-agendas': 'National agendas'
};

/** What each figure is a figure of. */
const MEASURES: Partial<Record<ValidityRow['measure'], string>> = {
  kind: 'Kind of sentence right',
  stance: 'Stance right',
  micro: 'Themes, all together (micro-F1)',
  macro: 'Themes, mean over themes (macro-F1)',
  main: 'Main theme among those given',
  series: 'Items of lists found with their ranks'
};

/** A line of the table of figures: one measure of one reference set. */
export interface FigureLine {
  readonly set: string;
  readonly tuning: ValidityRow['tuning'];
  readonly measure: string;
  readonly value: string;
  readonly interval: string;
  readonly n: number;
  readonly day: string;
}

const two = (value: number | null) => (value === null ? '–' : value.toFixed(2));

/** The figures that stand for a whole reference set, in the order of the sets and measures above. */
export function figureLines(validity: readonly ValidityRow[]): FigureLine[] {
  const sets = Object.keys(SETS);
  const measures = Object.keys(MEASURES);
  return validity
    .filter((row) => row.value_id === null && row.measure in MEASURES)
    .sort(
      (a, b) =>
        place(sets, a.reference_id) - place(sets, b.reference_id) ||
        (a.tuning < b.tuning ? -1 : a.tuning > b.tuning ? 1 : 0) ||
        measures.indexOf(a.measure) - measures.indexOf(b.measure)
    )
    .map((row) => ({
      set: SETS[row.reference_id] ?? row.reference_id,
      tuning: row.tuning,
      measure: MEASURES[row.measure] ?? row.measure,
      value: two(row.f1 ?? row.recall),
      interval: row.low === null ? '' : `${two(row.low)} to ${two(row.high)}`,
      n: row.n,
      day: row.measured_on
    }));
}

const place = (names: readonly string[], name: string) => (names.includes(name) ? names.indexOf(name) : names.length);

/** How a theme does in texts its cues were made with, and in texts left out; summed over the reference sets. */
export function themeFigures(validity: readonly ValidityRow[], theme: string) {
  const of = (tuning: ValidityRow['tuning']) => {
    const rows = validity.filter((row) => row.measure === 'theme' && row.value_id === theme && row.tuning === tuning);
    const sum = (column: 'n' | 'found' | 'correct') => rows.reduce((total, row) => total + row[column], 0);
    const [n, found, correct] = [sum('n'), sum('found'), sum('correct')];
    return { n, precision: found ? correct / found : null, recall: n ? correct / n : null, f1: n + found ? (2 * correct) / (n + found) : null };
  };
  return { tuned: of('tuned'), leftOut: of('left out') };
}
