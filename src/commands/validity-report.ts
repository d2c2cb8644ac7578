import type { ConfusionRow } from '#lib/agenda/confusion.ts';
import { KINDS, STANCES } from '#lib/agenda/sentences.ts';
import { MEASURES, type Measure, type ValidityRow } from '#lib/agenda/validity.ts';
import { confusionOf } from '#lib/measures/confusion.ts';
import type { Compared } from '#lib/measures/validity.ts';

const NAMES: Record<Measure, string> = {
  micro: 'themes, micro',
  macro: 'themes, macro',
  main: 'main theme given',
  kind: 'kind',
  stance: 'stance',
  series: 'lists',
  theme: 'theme'
};

/** Lays the figures of one part of a reference set out for a reader: together first, then value by value. */
export function reportRows(rows: readonly ValidityRow[]): string[] {
  const head = ['', 'n', 'found', 'correct', 'precision', 'recall', 'F1', '95 % interval'];
  const line = (name: string, r: ValidityRow) => [
    name,
    String(r.n),
    String(r.found),
    String(r.correct),
    figure(r.precision),
    figure(r.recall),
    figure(r.f1),
    r.low === null || r.high === null ? '' : `${figure(r.low)} to ${figure(r.high)}`
  ];
  const together = rows.filter((r) => r.value_id === null).map((r) => line(NAMES[r.measure], r));
  const apart = MEASURES.flatMap((measure) =>
    rows.filter((r) => r.measure === measure && r.value_id !== null).map((r) => line(`${measure} ${r.value_id}`, r))
  );
  return columns([head, ...together, ...apart]);
}

/** Who said what: a line for each value of the reference, a column for each of the program. */
export function confusionLines(what: ConfusionRow['measure'], compared: readonly Compared[]): string[] {
  const values = what === 'kind' ? [...KINDS, 'none'] : [...STANCES, 'none'];
  const rows = confusionOf(what, compared);
  const times = (wanted: string, given: string) => rows.find((row) => row.wanted === wanted && row.given === given)?.n ?? 0;
  const met = values.filter((wanted) => rows.some((row) => row.wanted === wanted));
  const lines = met.map((wanted) => [wanted, ...values.map((given) => String(times(wanted, given)))]);
  return columns([[`${what}: reader down, program across`, ...values], ...lines]);
}

function figure(value: number | null): string {
  return value === null ? '-' : value.toFixed(3);
}

/** The first column to the left, the others to the right. */
function columns(lines: readonly (readonly string[])[]): string[] {
  const widths = (lines[0] ?? []).map((_, i) => Math.max(...lines.map((line) => line[i]?.length ?? 0)));
  return lines.map((line) =>
    line.map((cell, i) => (i === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ')
  );
}
