import { group } from 'd3';
import type { BumpList } from '#lib/charts/bump/layout.ts';
import type { Priority } from '#lib/query/priorities.ts';
import type { RankedList } from './rows.ts';

/** The ranked lists of a country that say the same kind of thing, in the order of time. */
export interface Succession {
  readonly key: string;
  readonly country: string;
  readonly country_name: string;
  readonly kind: 'achieved' | 'promised';
  readonly lists: readonly BumpList[];
  /** Which stated priority each item is, by its id. */
  readonly places: ReadonlyMap<string, { readonly document_id: string; readonly priority: number }>;
}

/** What most items of a list say; null where these are neither achievements nor commitments. */
function kindOf(list: RankedList): Succession['kind'] | null {
  if (list.name === 'achievements') return 'achieved';
  const promised = list.items.filter((item) => item.stance === 'commitment').length;
  return promised * 2 > list.items.length ? 'promised' : null;
}

/** What an item of a list is called in charts. */
export const idOf = (item: Pick<Priority, 'document_id' | 'priority'>) => `${item.document_id} ${item.priority}`;

/**
 * Successive ranked lists, country by country, what is reported as achieved and what is promised kept apart. Lists of a
 * document without a date have no place among them and are left out, as are lists of challenges, causes and the like.
 */
export function successions(lists: readonly RankedList[], tentative: ReadonlySet<string>): Succession[] {
  const dated = lists.flatMap((list) => {
    const kind = kindOf(list);
    return kind && list.first.year !== null ? [{ list, kind, year: list.first.year }] : [];
  });
  return [...group(dated, ({ list, kind }) => `${list.first.country} ${kind}`)].flatMap(([key, own]) => {
    const [first] = own;
    if (!first) return [];
    const items = own.flatMap(({ list }) => list.items);
    return [
      {
        key,
        country: first.list.first.country,
        country_name: first.list.first.country_name,
        kind: first.kind,
        lists: own.map(({ list, year }) => ({
          id: list.key,
          heads: [String(year), list.name] as const,
          items: list.items.map((item, i) => ({
            id: idOf(item),
            rank: item.rank ?? i + 1,
            theme_id: item.theme_id,
            label: item.label ?? 'no theme found',
            tentative: item.theme_id !== null && tentative.has(item.theme_id),
            words: item.text,
            n: item.sentences
          }))
        })),
        places: new Map(items.map((item) => [idOf(item), { document_id: item.document_id, priority: item.priority }]))
      }
    ];
  });
}

/** What came back, what is new and what went between the last two lists of a succession, in a sentence. */
export function bumpSummary({ lists }: Succession): string {
  const [before, after] = [lists.at(-2), lists.at(-1)];
  if (!before || !after) return '';
  const ranks = (list: BumpList) => {
    const first = new Map<string, { rank: number; label: string }>();
    for (const { theme_id, rank, label, tentative } of list.items) {
      if (theme_id !== null && !first.has(theme_id)) first.set(theme_id, { rank, label: `${label}${tentative ? ' (tentative)' : ''}` });
    }
    return first;
  };
  const [then, now] = [ranks(before), ranks(after)];
  const again = [...then].flatMap(([theme_id, { rank, label }]) => {
    const later = now.get(theme_id);
    return later ? [`${label} (rank ${rank} then, ${later.rank} now)`] : [];
  });
  const fresh = [...now.keys()].filter((theme_id) => !then.has(theme_id)).length;
  const back =
    again.length === 0
      ? `${then.size === 1 ? 'The one theme' : `None of the ${then.size} themes`} ranked in ${before.heads[0]} is ${then.size === 1 ? 'not ' : ''}ranked again in ${after.heads[0]}`
      : `${then.size === 1 ? 'The one theme' : `${again.length} of the ${then.size} themes`} ranked in ${before.heads[0]} ${again.length === 1 ? 'is' : 'are'} ranked again in ${after.heads[0]}: ${again.join(', ')}`;
  const all = now.size > 1 && fresh === now.size;
  return `${back}; ${all ? `all ${fresh} are` : `${fresh} of ${now.size} ${fresh === 1 ? 'is' : 'are'}`} new.`;
}
