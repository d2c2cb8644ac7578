import { describe, expect, it } from 'vitest';
import { findPriorities } from './priorities.ts';
import type { DateMention, JudgedSentence, ThemeCoding } from './stages.ts';

function sentence(number: number, text: string, more: Partial<JudgedSentence> = {}): JudgedSentence {
  return {
    sentence: number,
    start: number * 100,
    end: number * 100 + text.length,
    paragraph: 1,
    text,
    kind: 'body',
    kind_rule: 'running text',
    series: null,
    rank: null,
    stance: 'commitment',
    stance_rule: null,
    obligation: null,
    ...more
  };
}

function coding(number: number, theme_id: string, weight = 1, main = true): ThemeCoding {
  return { sentence: number, theme_id, main, weight, score: 1, rule: 'cues', cues: null, places: null };
}

const deadline: DateMention = {
  date: 1,
  sentence: 3,
  start: 300,
  end: 310,
  words: 'by 2035',
  date_start: null,
  date_end: '2035-12-31',
  precision: 'year',
  role: 'deadline',
  basis: 'stated'
};

describe('findPriorities', () => {
  it('makes one priority of an item and the sentences that explain it', () => {
    const found = findPriorities(
      [
        sentence(1, 'First, mend the roads.', { series: 'tasks', rank: 1, obligation: 'should' }),
        sentence(2, 'We must not wait.', { series: 'tasks', rank: 1, obligation: 'must' }),
        sentence(3, 'Second, plant trees by 2035.', { series: 'tasks', rank: 2, obligation: 'should' })
      ],
      [coding(1, 'transport'), coding(2, 'health'), coding(2, 'transport', 0.5, false), coding(3, 'forests')],
      [deadline]
    );
    expect(found).toHaveLength(2);
    expect(found[0]).toMatchObject({
      priority: 1,
      series: 'tasks',
      rank: 1,
      first_sentence: 1,
      last_sentence: 2,
      theme_id: 'transport',
      stance: 'commitment',
      obligation: 'must',
      rank_words: 'First',
      emphasis_rank: 1,
      emphasis_obligation: 1,
      emphasis_place: 1,
      emphasis_repetition: 2 / 3,
      emphasis_target: false
    });
    expect(found[1]).toMatchObject({ rank: 2, emphasis_rank: 0.5, emphasis_place: 0, emphasis_target: true });
  });

  it('takes commitments and achievements outside lists by their words, and no assessments', () => {
    const found = findPriorities(
      [
        sentence(1, 'Clean water is our top priority.'),
        sentence(2, 'It is imperative to keep 30 per cent of the marshes.', { obligation: 'must' }),
        sentence(3, 'Clean water is essential to life.', { stance: 'assessment' }),
        sentence(4, 'We will meet in June.')
      ],
      [],
      []
    );
    expect(found.map((p) => [p.first_sentence, p.rank_words, p.emphasis_rank, p.emphasis_target])).toEqual([
      [1, 'top priority', 1, false],
      [2, 'imperative', 0, true]
    ]);
    expect(found[0]).toMatchObject({ theme_id: null, emphasis_repetition: 0, emphasis_obligation: 0 });
  });

  it('finds nothing in a document without sentences', () => {
    expect(findPriorities([], [], [])).toEqual([]);
  });
});
