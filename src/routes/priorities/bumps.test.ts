import { describe, expect, test } from 'vitest';
import type { Priority } from '#lib/query/priorities.ts';
import { bumpSummary, successions } from './bumps.ts';
import { listsOf } from './rows.ts';

const item = (document_id: string, year: number | null, series: string, rank: number, theme_id: string | null, stance: Priority['stance'] = 'commitment'): Priority => ({
  codebook_id: 'foreign-affairs', document_id, priority: rank + (series === 'tasks' ? 0 : 100), series, rank,
  first_sentence: rank, last_sentence: rank, theme_id, stance, obligation: null, rank_words: null, emphasis_rank: 1,
  emphasis_obligation: 0, emphasis_place: 1, emphasis_repetition: 0, emphasis_target: false, title: document_id,
  date_start: year === null ? null : `${year}-01-01`, year, level: 'national', country: 'AAA', country_name: 'Arcadia',
  label: theme_id?.toUpperCase() ?? null, sentences: 1, text: `Item ${rank}.`, start: 0, end: 7
});
const of = (rows: Priority[]) => successions(listsOf(rows).lists, new Set(['peace']));

describe('successive ranked lists', () => {
  test('keep what is achieved apart from what is promised', () => {
    const found = of([
      item('a', 2012, 'achievements', 1, 'trade', 'assessment'), item('a', 2012, 'tasks', 1, 'peace'),
      item('b', 2023, 'achievements', 1, 'peace', 'achievement'), item('b', 2023, 'principles', 1, 'trade')
    ]);
    expect(found.map((one) => [one.key, one.lists.map((list) => list.heads)])).toEqual([
      ['AAA achieved', [['2012', 'achievements'], ['2023', 'achievements']]],
      ['AAA promised', [['2012', 'tasks'], ['2023', 'principles']]]
    ]);
    expect(found[1]?.lists[0]?.items[0]).toMatchObject({ label: 'PEACE', tentative: true });
    expect(found[1]?.places.get('a 1')).toEqual({ document_id: 'a', priority: 1 });
  });

  test('leave out lists without a date and lists that promise nothing', () => {
    expect(of([item('a', null, 'tasks', 1, 'peace'), item('b', 2012, 'challenges', 1, 'peace', 'assessment')])).toEqual([]);
  });

  test('are said in words: what came back and what is new', () => {
    const [found] = of([
      item('a', 2012, 'tasks', 1, 'trade'), item('a', 2012, 'tasks', 2, 'roads'), item('a', 2012, 'tasks', 3, null),
      item('b', 2023, 'tasks', 1, 'peace'), item('b', 2023, 'tasks', 2, 'trade'), item('b', 2023, 'tasks', 3, 'trade')
    ]);
    expect(found && bumpSummary(found)).toBe('1 of the 2 themes ranked in 2012 is ranked again in 2023: TRADE (rank 1 then, 2 now); 1 of 2 is new.');
    const [other] = of([
      item('a', 2012, 'tasks', 1, 'trade'), item('b', 2023, 'tasks', 1, 'peace'), item('b', 2023, 'tasks', 2, 'roads')
    ]);
    expect(other && bumpSummary(other)).toBe('The one theme ranked in 2012 is not ranked again in 2023; all 2 are new.');
  });
});
