import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { REFERENCE_SETS } from './reference-sets.ts';
import { fromCsv } from '#lib/agenda/csv.ts';
import { REFERENCE_IDS, referenceOf } from '#lib/agenda/references.ts';
import { validity } from '#lib/agenda/validity.ts';

test('every reference set that is measured, and every one with figures, has a name and says what it is', () => {
  const rows = fromCsv(validity, readFileSync('data/reference/validity.csv', 'utf8'));
  const ids = new Set([...REFERENCE_SETS.map((set) => set.reference_id), ...rows.map((row) => row.reference_id)]);
  expect(ids.size).toBeGreaterThan(3);
  for (const id of ids) {
    expect(REFERENCE_IDS).toContain(id);
    expect(referenceOf(id).about).not.toBe('');
  }
});

test('one that is not known goes by its id', () => {
  expect(referenceOf('new-speeches')).toEqual({ name: 'New speeches', about: '' });
});
