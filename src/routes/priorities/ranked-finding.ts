import { NO_COUNTRY } from '#lib/filters.ts';
import { inWords, lowered } from '../words.ts';
import type { RankedList } from './rows.ts';

const NUMBERS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const numbered = (n: number) => NUMBERS[n - 2] ?? String(n);

/** So many themes that all lists have are named. */
const MOST_NAMED = 3;

/** What stands as the headline where nothing holds for all lists. */
export const RANKED_QUESTION = 'What was achieved, and what is promised?';

/**
 * What holds for all ranked lists, as a headline: that they put the same theme first, that they all rank a theme, or that no
 * two put the same theme first; a question where none of it holds or there are fewer than two lists. Of a list that
 * begins with an item without a theme it is not known which theme it puts first.
 *
 * @param lists whole lists: filters of themes or stances would leave parts of them
 */
export function rankedFinding(lists: readonly RankedList[], tentative: ReadonlySet<string>): string {
  const [one] = lists;
  if (!one || lists.length < 2) return RANKED_QUESTION;
  const n = numbered(lists.length);
  const all = lists.length === 2 ? 'Both ranked lists' : `All ${n} ranked lists`;
  const alone = one.first.country !== NO_COUNTRY && lists.every((list) => list.first.country === one.first.country);
  const country = one.first.country_name;
  const labels = new Map(lists.flatMap((list) => list.items.map((item) => [item.theme_id, item.label ?? ''])));
  const named = (theme: string) => `${lowered(labels.get(theme) ?? theme)}${tentative.has(theme) ? ' (tentative)' : ''}`;

  const firsts = lists.map((list) => list.items.find((item) => item.rank === 1)?.theme_id ?? null);
  const [first] = firsts;
  if (first && firsts.every((theme) => theme === first)) {
    return alone ? `${country} puts ${named(first)} first in each of its ${n} lists` : `${all} put ${named(first)} first`;
  }
  const themes = new Set(one.items.flatMap((item) => item.theme_id ?? []));
  const common = [...themes].filter((theme) => lists.every((list) => list.items.some((item) => item.theme_id === theme)));
  if (common.length > 0) {
    const told = inWords(common.slice(0, MOST_NAMED).map(named));
    return alone ? `${country} ranks ${told} in each of its ${n} lists` : `${all} have ${told}`;
  }
  if (firsts.every((theme) => theme !== null) && new Set(firsts).size === lists.length) {
    if (alone) return `${country} puts a different theme first in each of its ${n} lists`;
    return lists.length === 2 ? 'The two ranked lists put different themes first' : `No two of the ${n} ranked lists put the same theme first`;
  }
  return RANKED_QUESTION;
}
