import { expect, test } from 'vitest';
import type { Priority } from '#lib/query/priorities.ts';
import { emphasisOf } from './emphasis.ts';

const ITEM: Priority = {
  codebook_id: 'foreign-affairs', document_id: 'a', priority: 1, series: 'tasks', rank: 3, first_sentence: 1, last_sentence: 1,
  theme_id: 'trade', stance: 'commitment', obligation: 'must', rank_words: 'Third', emphasis_rank: 1 / 3, emphasis_obligation: 1,
  emphasis_place: 0.72, emphasis_repetition: 0.125, emphasis_target: true, title: 'A', date_start: null, year: null, level: null,
  country: 'AAA', country_name: 'Arcadia', label: 'Trade', sentences: 1, text: 'Third, trade.', start: 0, end: 13
};
const words = (change: Partial<Priority>) => emphasisOf({ ...ITEM, ...change }).map((part) => part.words);

test('the parts of an emphasis say what each rests on', () => {
  expect(words({})).toEqual([
    '0.33, one divided by its rank, 3',
    '1, by “must”',
    '0.72, early in the text',
    '12.5\u202f% of the document has its theme',
    'names a number, date or period'
  ]);
});

test('what is not there is said in words, with no size', () => {
  const none = { rank: null, emphasis_rank: 0, obligation: null, emphasis_obligation: 0, emphasis_target: false } as const;
  expect(words(none).filter((_, i) => i !== 2 && i !== 3)).toEqual(['nothing ranks it', 'no word that binds', 'names no number, date or period']);
  expect(emphasisOf({ ...ITEM, ...none }).filter((part) => part.size === 0).map((part) => part.name)).toEqual(['Rank', 'Obligation', 'Target']);
  expect(words({ rank: null, emphasis_rank: 1 })[0]).toBe('1, by a word of the first rank');
  expect(words({ rank: 1, emphasis_rank: 1 })[0]).toBe('1, the first of its list');
});
