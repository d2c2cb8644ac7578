import { describe, expect, test } from 'vitest';
import type { ValidityRow } from '#lib/agenda/validity.ts';
import { finding, setFigures, themeFigures } from './figures.ts';

const row = (reference_id: string, measure: ValidityRow['measure'], tuning: ValidityRow['tuning'], said: Partial<ValidityRow> = {}): ValidityRow => ({
  reference_id, codebook_id: measure === 'stance' ? null : 'foreign-affairs', measure, value_id: null, tuning, n: 10, found: 8, correct: 6,
  precision: 0.75, recall: 0.6, f1: 2 / 3, low: 0.5, high: 0.8, measured_on: '2026-11-01', ...said
});
const one = { found: 10, precision: 0.6, recall: 0.6, f1: 0.6 };

describe('the figures of reference sets', () => {
  const sets = setFigures([
    row('new-set', 'micro', 'tuned'),
    row('un-general-debate', 'stance', 'left out', one),
    row('un-general-debate', 'micro', 'left out'),
    row('un-general-debate', 'micro', 'tuned', { f1: 0.9 }),
    row('un-general-debate', 'stance', 'left out', { value_id: 'none', precision: null }),
    row('un-general-debate', 'main', 'left out', { found: 10, f1: null }),
    row('seeds', 'micro', 'tuned')
  ]);

  test('stand in a fixed order, known sets first, whatever sets there are', () => {
    expect(sets.map((set) => [set.id, set.name, set.codebook])).toEqual([
      ['seeds', 'The documents shown here', 'foreign-affairs'],
      ['un-general-debate', 'UN General Debate, 1946–2024', 'foreign-affairs'],
      ['new-set', 'New set', 'foreign-affairs']
    ]);
  });

  test('have texts in view beside those left out, and say what kind of figure each is', () => {
    expect(sets[1]?.lines.map((line) => [line.name, line.inView?.f1, line.leftOut?.f1, line.leftOut?.is])).toEqual([
      ['Themes, all together', 0.9, 2 / 3, 'F1'],
      ['Main theme among those given', undefined, 0.6, 'recall'],
      ['Stance', undefined, 0.6, 'accuracy']
    ]);
    expect(sets[1]?.values).toMatchObject([{ of: 'Stance', lines: [{ name: 'no stance', inView: null, leftOut: { precision: null } }] }]);
  });

  test('say in a sentence what to expect of texts left out, of those sets that have any', () => {
    expect(finding(sets)).toBe('On texts that the rules were made without: UN General Debate, 1946–2024: themes 0.67 (F1), stance 0.60 (accuracy).');
    expect(finding(sets.slice(0, 1))).toBe('');
  });
});

test('the figures of a theme are summed over the sets, in view and left out apart', () => {
  const fish = { value_id: 'fish' };
  const rows = [row('a', 'theme', 'tuned', fish), row('b', 'theme', 'tuned', { ...fish, n: 2, found: 4, correct: 2 }), row('a', 'theme', 'left out', fish)];
  expect(themeFigures(rows, 'fish')).toEqual({
    tuned: { n: 12, precision: 8 / 12, recall: 8 / 12, f1: 16 / 24 },
    leftOut: { n: 10, precision: 0.75, recall: 0.6, f1: 12 / 18 }
  });
});
