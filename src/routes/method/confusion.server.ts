import { existsSync, readFileSync } from 'node:fs';
import { confusion, type ConfusionRow } from '#lib/agenda/confusion.ts';
import { fromCsv } from '#lib/agenda/csv.ts';
import type { ValidityRow } from '#lib/agenda/validity.ts';
import { ofOneMeasurement } from './confusion.ts';

const FILE = 'data/reference/confusion.csv';

/** What was taken for what in the reference sets, as far as it was measured together with these figures. */
export function readConfusion(validity: readonly ValidityRow[]): ConfusionRow[] {
  return existsSync(FILE) ? ofOneMeasurement(fromCsv(confusion, readFileSync(FILE, 'utf8')), validity) : [];
}
