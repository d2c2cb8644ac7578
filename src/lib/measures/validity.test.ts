import { describe, expect, it } from 'vitest';
import { keepDays } from './keep-days.ts';
import { measureLists } from './lists.ts';
import { measure, type Compared, type Judgement, type Measured } from './validity.ts';

const set = { reference_id: 'test', codebook_id: 'book', oneTheme: false };
const nothing: Judgement = { kind: 'body', stance: null, themes: [], main: null, series: null, rank: null };

function pair(reference: Partial<Judgement>, given: Partial<Judgement>, document = 'd'): Compared {
  const whole = (judgement: Partial<Judgement>) => ({
    ...nothing,
    main: judgement.themes?.[0] ?? null,
    ...judgement
  });
  return { document, reference: whole(reference), given: whole(given) };
}

function find(rows: readonly Measured[], name: string, value_id: string | null = null) {
  const row = rows.find((r) => r.measure === name && r.value_id === value_id);
  return row && [row.n, row.found, row.correct, row.f1];
}

describe('validity', () => {
  it('counts every pair of sentence and theme', () => {
    const rows = measure(set, 'tuned', [
      pair({ themes: ['health', 'trade'] }, { themes: ['trade'] }),
      pair({ themes: ['trade'] }, { themes: ['trade', 'energy'] }),
      pair({}, { themes: ['trade'] })
    ]);
    expect(find(rows, 'micro')).toEqual([3, 4, 2, 0.5714]);
    expect(find(rows, 'theme', 'trade')).toEqual([2, 3, 2, 0.8]);
    expect(find(rows, 'theme', 'health')).toEqual([1, 0, 0, 0]);
    expect(find(rows, 'theme', 'energy')).toEqual([0, 1, 0, 0]);
    expect(find(rows, 'macro')).toEqual([3, 4, 2, 0.4]);
    expect(find(rows, 'main')).toEqual([2, 2, 1, 0.5]);
  });

  it('compares one theme a sentence, "none" being a class of the accuracy and no theme', () => {
    const rows = measure({ ...set, oneTheme: true }, 'left out', [
      pair({ themes: ['health'] }, { themes: ['trade', 'health'] }),
      pair({ themes: ['trade'] }, { themes: ['trade', 'health'] }),
      pair({}, {}),
      pair({}, { themes: ['trade'] })
    ]);
    expect(find(rows, 'micro')).toEqual([4, 4, 2, 0.5]);
    expect(find(rows, 'theme', 'trade')).toEqual([1, 3, 1, 0.5]);
    expect(find(rows, 'main')).toBeUndefined();
    expect(rows.filter((r) => r.measure === 'theme').map((r) => r.value_id)).toEqual(['health', 'trade']);
  });

  it('measures stance where the reader counts the sentence, no stance being a value', () => {
    const rows = measure(set, 'tuned', [
      pair({ stance: 'commitment' }, { stance: 'commitment' }),
      pair({ stance: null }, { stance: 'assessment' }),
      pair({ kind: 'caption' }, { kind: 'body', stance: 'assessment' })
    ]);
    expect(find(rows, 'stance')).toEqual([2, 2, 1, 0.5]);
    expect(find(rows, 'stance', 'none')).toEqual([1, 0, 0, 0]);
    expect(find(rows, 'kind')).toEqual([3, 3, 2, 0.6667]);
    expect(find(rows, 'kind', 'caption')).toEqual([1, 0, 0, 0]);
  });

  it('has an interval that holds the figure', () => {
    const pairs = Array.from({ length: 60 }, (_, i) =>
      pair({ themes: ['trade'] }, { themes: i % 3 === 0 ? [] : ['trade'] }, `d${i % 6}`)
    );
    const micro = measure(set, 'tuned', pairs).find((row) => row.measure === 'micro');
    expect(micro?.low).toBeLessThan(micro?.f1 ?? 0);
    expect(micro?.high).toBeGreaterThan(micro?.f1 ?? 1);
    expect(micro?.high).toBeLessThanOrEqual(1);
  });
});

describe('lists', () => {
  const item = (series: string | null, rank: number | null) => ({ series, rank });

  it('are whole whatever the program calls them', () => {
    const pairs = [1, 2, 3].map((rank) => pair(item('tasks', rank), item('list-1', rank)));
    expect(measureLists(set, 'tuned', pairs).map((r) => [r.value_id, r.n, r.found, r.correct])).toEqual([
      [null, 3, 3, 3],
      ['d/tasks', 3, 3, 3]
    ]);
  });

  it('are not whole where an item has another rank, is missing, or is too many', () => {
    const pairs = [
      pair(item('tasks', 1), item('list-1', 1)),
      pair(item('tasks', 2), item('list-1', 3)),
      pair(item('tasks', 3), item(null, null)),
      pair(item(null, null), item('list-1', 4)),
      pair(item(null, null), item('list-2', 1))
    ];
    expect(measureLists(set, 'tuned', pairs).map((r) => [r.value_id, r.n, r.found, r.correct])).toEqual([
      [null, 3, 4, 1],
      ['d/tasks', 3, 3, 1]
    ]);
  });
});

describe('days of measurement', () => {
  it('stay where the figures have not moved and are today where they have', () => {
    const rows = measure(set, 'tuned', [pair({ themes: ['trade'] }, { themes: ['trade'] })]);
    const first = keepDays(rows, [], '2026-01-01');
    const moved = rows.map((row) => (row.measure === 'kind' ? { ...row, n: row.n + 1 } : row));
    const days = keepDays(moved, first, '2026-02-02').map((row) => [row.measure, row.measured_on]);
    expect(days.filter(([name]) => name === 'kind').every(([, day]) => day === '2026-02-02')).toBe(true);
    expect(days.filter(([name]) => name !== 'kind').every(([, day]) => day === '2026-01-01')).toBe(true);
  });
});
