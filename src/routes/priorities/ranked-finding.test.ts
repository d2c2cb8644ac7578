import { describe, expect, it } from 'vitest';
import type { Priority } from '#lib/query/priorities.ts';
import { rankedFinding, RANKED_QUESTION } from './ranked-finding.ts';
import { listsOf } from './rows.ts';

const LABELS: Record<string, string> = { ports: 'Ports', peace: 'Peace', cap: 'CAP payments' };

/** A list of a country, its themes in the order of their ranks. */
const list = (document_id: string, country: string, themes: readonly (string | null)[]) =>
  themes.map((theme_id, i) => ({
    document_id, country, country_name: country === 'AAA' ? 'Arcadia' : 'Bohemia', series: 'tasks', rank: i + 1, priority: i + 1,
    theme_id, label: theme_id === null ? null : LABELS[theme_id]
  }));
const finding = (items: readonly object[][], tentative: readonly string[] = []) =>
  rankedFinding(listsOf(items.flat() as Priority[]).lists, new Set(tentative));

describe('the headline over ranked lists', () => {
  it('says which theme all of them put first', () => {
    expect(finding([list('a', 'AAA', ['ports', 'peace']), list('b', 'AAA', ['ports'])])).toBe(
      'Arcadia puts ports first in each of its two lists'
    );
    expect(finding([list('a', 'AAA', ['cap']), list('b', 'BBB', ['cap']), list('c', 'BBB', ['cap', 'peace'])])).toBe(
      'All three ranked lists put CAP payments first'
    );
  });

  it('says what all of them rank, where they put other themes first', () => {
    const lists = [list('a', 'AAA', ['ports', 'peace']), list('b', 'BBB', ['peace'])];
    expect(finding(lists)).toBe('Both ranked lists have peace');
    expect(finding(lists, ['peace'])).toBe('Both ranked lists have peace (tentative)');
  });

  it('says that no two put the same theme first', () => {
    expect(finding([list('a', 'AAA', ['ports']), list('b', 'AAA', ['peace'])])).toBe(
      'Arcadia puts a different theme first in each of its two lists'
    );
    expect(finding([list('a', 'AAA', ['ports']), list('b', 'BBB', ['peace'])])).toBe(
      'The two ranked lists put different themes first'
    );
    expect(finding([list('a', 'AAA', ['ports']), list('b', 'BBB', ['peace']), list('c', 'BBB', ['cap'])])).toBe(
      'No two of the three ranked lists put the same theme first'
    );
  });

  it('asks where nothing holds for all', () => {
    expect(finding([list('a', 'AAA', ['ports']), list('b', 'AAA', ['ports']), list('c', 'AAA', ['peace'])])).toBe(RANKED_QUESTION);
    expect(finding([list('a', 'AAA', [null, 'ports']), list('b', 'AAA', ['peace'])])).toBe(RANKED_QUESTION);
    expect(finding([list('a', 'AAA', ['ports'])])).toBe(RANKED_QUESTION);
    expect(finding([])).toBe(RANKED_QUESTION);
  });
});
