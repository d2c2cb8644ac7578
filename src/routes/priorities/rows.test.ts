import { describe, expect, test } from 'vitest';
import type { DivergingCell, DivergingRow, DivergingSide } from '#lib/charts/diverging/layout.ts';
import { MOST_COUNTRIES, mostSaid, withoutSmallest } from './rows.ts';

const side = (n: number, N: number, change: Partial<DivergingSide> = {}): DivergingSide => ({ share: n / N, n, N, nothing: null, ...change });
const few = (N: number): DivergingSide => ({ share: 0, n: 1, N, nothing: 'too few sentences' });
const cell = (country: string, achieved: DivergingSide, promised: DivergingSide): DivergingCell => ({
  country, country_name: `Land of ${country}`, achieved, promised
});
const row = (theme_id: string, ...cells: DivergingCell[]): DivergingRow => ({ theme_id, label: theme_id.replace(/^./, (first) => first.toUpperCase()), tentative: false, cells });

describe('what is achieved and promised', () => {
  test('is said of each country with its numbers, or that it is too little to say', () => {
    const rows = [
      row('peace', cell('A', side(5, 20), side(10, 40)), cell('B', few(4), side(6, 12))),
      row('trade', cell('A', side(8, 20), side(4, 40)), cell('B', few(4), side(3, 12)))
    ];
    expect(mostSaid(rows)).toBe(
      'Land of A reports most on trade (40.0\u202f%, named in 8 of 20 sentences) and promises most on peace (25.0\u202f%, named in 10 of 40 sentences). ' +
        'Land of B reports too little to say what most on (4 sentences) and promises most on peace (50.0\u202f%, named in 6 of 12 sentences).'
    );
    expect(mostSaid([])).toBe('');
    const alike = ['peace', 'trade', 'health'].map((theme) => row(theme, cell('A', side(2, 20), side(theme === 'health' ? 1 : 4, 20))));
    expect(mostSaid(alike)).toBe(
      'Land of A reports most on 3 themes alike, as peace (each 10.0\u202f%, named in 2 of 20 sentences) and promises most on peace and trade (each 20.0\u202f%, named in 4 of 20 sentences).'
    );
  });

  test('is drawn of the countries that say most of it, in their own order', () => {
    const many = Array.from({ length: 100 }, (_, i) => cell(`C${i}`, side(1, 10 + ((i * 37) % 100)), side(1, 10)));
    const [drawn] = withoutSmallest([row('peace', ...many)], () => false);
    expect(drawn?.cells).toHaveLength(MOST_COUNTRIES);
    const least = Math.min(...(drawn?.cells ?? []).map((one) => one.achieved.N));
    expect(many.filter((one) => one.achieved.N > least)).toHaveLength(MOST_COUNTRIES - 1);
    expect(drawn?.cells).toEqual(many.filter((one) => drawn?.cells.includes(one)));
    const [told] = withoutSmallest([row('peace', ...many)], (country) => country === 'C0');
    expect(told?.cells.map((one) => one.country)).toContain('C0');
    expect(drawn?.cells.map((one) => one.country)).not.toContain('C0');
    const few = [row('peace', ...many.slice(0, 7))];
    expect(withoutSmallest(few, () => false)).toEqual(few);
  });
});
