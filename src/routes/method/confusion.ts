import { group } from 'd3';
import type { ConfusionRow } from '#lib/agenda/confusion.ts';
import type { ValidityRow } from '#lib/agenda/validity.ts';

/** A table of what was taken for what: a row a value of the reference, a column a value of the program. */
export interface ConfusionTable {
  readonly of: ConfusionRow['measure'];
  readonly tuning: ConfusionRow['tuning'];
  readonly values: readonly string[];
  readonly rows: readonly {
    readonly wanted: string;
    readonly n: number;
    /** As many as `values`; of how many sentences each is, and what part of the row. */
    readonly cells: readonly { readonly given: string; readonly n: number; readonly part: number; readonly right: boolean }[];
  }[];
  /** The most frequent mistake, in words; empty where there is none. */
  readonly mistake: string;
}

/** Leaves out what was measured at another time than the figures: where the right ones are not as many as the figures say. */
export function ofOneMeasurement(rows: readonly ConfusionRow[], validity: readonly ValidityRow[]): ConfusionRow[] {
  const whole = (row: Pick<ConfusionRow, 'reference_id' | 'measure' | 'tuning'>) => `${row.reference_id} ${row.measure} ${row.tuning}`;
  return [...group(rows, whole)].flatMap(([key, own]) => {
    const right = own.reduce((sum, row) => sum + (row.wanted === row.given ? row.n : 0), 0);
    const figure = validity.find((row) => row.value_id === null && `${row.reference_id} ${row.measure} ${row.tuning}` === key);
    return figure?.correct === right ? own : [];
  });
}

/** The tables of one reference set, stance first, texts in view before those left out. */
export function confusionTables(rows: readonly ConfusionRow[], reference: string): ConfusionTable[] {
  return (['stance', 'kind'] as const).flatMap((of) =>
    (['tuned', 'left out'] as const).flatMap((tuning) => {
      const own = rows.filter((row) => row.reference_id === reference && row.measure === of && row.tuning === tuning);
      return own.length === 0 ? [] : [tableOf(of, tuning, own)];
    })
  );
}

function tableOf(of: ConfusionTable['of'], tuning: ConfusionTable['tuning'], own: readonly ConfusionRow[]): ConfusionTable {
  const wanted = [...new Set(own.map((row) => row.wanted))];
  const values = [...wanted, ...new Set(own.map((row) => row.given).filter((given) => !wanted.includes(given)))];
  const times = (row: string, column: string) => own.find((one) => one.wanted === row && one.given === column)?.n ?? 0;
  const rows = wanted.map((row) => {
    const n = values.reduce((sum, column) => sum + times(row, column), 0);
    const cells = values.map((given) => ({ given, n: times(row, given), part: times(row, given) / n, right: given === row }));
    return { wanted: row, n, cells };
  });
  const [worst] = own.filter((row) => row.wanted !== row.given).sort((a, b) => b.n - a.n);
  const all = rows.find((row) => row.wanted === worst?.wanted)?.n ?? 0;
  const mistake = worst
    ? `The most frequent mistake: of ${all} sentences that the reference calls ${worst.wanted}, the program calls ${worst.n} ${worst.given}.`
    : '';
  return { of, tuning, values, rows, mistake };
}
