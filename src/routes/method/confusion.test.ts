import { expect, test } from 'vitest';
import type { ConfusionRow } from '#lib/agenda/confusion.ts';
import type { ValidityRow } from '#lib/agenda/validity.ts';
import { confusionTables, ofOneMeasurement } from './confusion.ts';

const row = (wanted: string, given: string, n: number, said: Partial<ConfusionRow> = {}): ConfusionRow => ({
  reference_id: 'a', measure: 'stance', tuning: 'left out', wanted, given, n, ...said
});
const ROWS = [row('achievement', 'achievement', 3), row('achievement', 'assessment', 1), row('commitment', 'none', 2), row('commitment', 'commitment', 2)];
const figure = (correct: number): ValidityRow => ({
  reference_id: 'a', codebook_id: null, measure: 'stance', value_id: null, tuning: 'left out', n: 8, found: 8, correct,
  precision: null, recall: null, f1: null, low: null, high: null, measured_on: '2026-11-01'
});

test('a row has the reference, a column the program, values that it alone gave last, and each cell its part of the row', () => {
  const [table] = confusionTables(ROWS, 'a');
  expect(table?.values).toEqual(['achievement', 'commitment', 'assessment', 'none']);
  expect(table?.rows.map((one) => [one.wanted, one.n, one.cells.map((cell) => cell.n)])).toEqual([
    ['achievement', 4, [3, 0, 1, 0]],
    ['commitment', 4, [0, 2, 0, 2]]
  ]);
  expect(table?.rows[0]?.cells[0]).toEqual({ given: 'achievement', n: 3, part: 0.75, right: true });
  expect(table?.mistake).toBe('The most frequent mistake: of 4 sentences that the reference calls commitment, the program calls 2 none.');
  expect(confusionTables(ROWS, 'b')).toEqual([]);
});

test('what was measured at another time than the figures is left out', () => {
  expect(ofOneMeasurement(ROWS, [figure(5)])).toEqual(ROWS);
  expect(ofOneMeasurement(ROWS, [figure(6)])).toEqual([]);
  expect(ofOneMeasurement(ROWS, [])).toEqual([]);
});
