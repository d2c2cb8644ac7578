import { describe, expect, test } from 'vitest';
import type { SentenceRow } from '#lib/agenda/sentences.ts';
import { whyStance } from './why-stance.ts';

const row = (sentence: number, stance: SentenceRow['stance'], stance_rule: string | null, series: string | null = null): SentenceRow => ({
  document_id: 'a', sentence, start: 0, end: 1, paragraph: 1, kind: 'body', kind_rule: 'running text', stance, stance_rule,
  obligation: null, series, rank: null, text: 'A.'
});
const words = (rule: string) => whyStance(row(1, 'commitment', rule), []).words;

describe('why a sentence has its stance', () => {
  test('names the words that say it and how they do', () => {
    expect(words('we will: We will open')).toBe('by the verb “We will open” (will), said of “we”');
    expect(words('government has been done: was built')).toBe('by the verb “was built” (has been done), said of a government or body');
    expect(words('some must: must rely on')).toBe('by the verb “must rely on” (must)');
    expect(words('begins: imperative: Continue')).toBe('by its beginning “Continue” (imperative)');
    expect(words('word: ago: Since')).toBe('by the word “Since” (ago)');
    expect(words('future year: by 2035: at last')).toBe('by “by 2035: at last” (future year)');
  });

  test('says in words what rests on none', () => {
    expect(words('no verb')).toBe('as it has no verb of its own');
    expect(words('title of a plan')).toBe('as it is the title of a plan');
    expect(whyStance(row(1, null, null), []).words).toBe('a title that asks, or only names a thing or an event');
  });

  test('says so where neither the words of a sentence nor one around it tell of its stance', () => {
    const all = [row(1, 'achievement', 'no verb', 'deeds'), row(2, 'assessment', 'the sentences around', 'deeds')];
    expect(whyStance(all[1]!, all)).toEqual({
      words: 'as no words of it tell, and what stands around it speaks for no other more',
      around: []
    });
  });

  test('names the sentences around, up to five away, that have the stance where its own words do not tell', () => {
    const all = Array.from({ length: 12 }, (_, i) => row(i + 1, i === 1 ? 'assessment' : 'achievement', i === 2 ? 'the sentences around' : 'no verb', 'deeds'));
    expect(whyStance(all[2]!, all)).toEqual({
      words: 'as its own words do not tell, from those of the list “deeds” and around it',
      around: [1, 4, 5, 6, 7, 8]
    });
  });
});
