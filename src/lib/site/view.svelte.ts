import { goto } from '$app/navigation';
import { page } from '$app/state';
import { DEFAULT_FILTERS, readFilters, writeFilters, type Filters } from '#lib/filters.ts';
import type { FilterOption } from '#lib/query/filter-options.ts';
import { readMark, readOpenMark, writeMark, type Mark, type OpenMark } from '#lib/mark.ts';

const NOTHING_SAID = new URLSearchParams();

/** False in the HTML and until the page has taken over, so that both draw the same: the default view. */
let live = $state(false);

/** Called once the page has taken over: from here on the address says what is shown. */
export function goLive(): void {
  live = true;
}

/** Whether the page has taken over, so that controls work. */
export function isLive(): boolean {
  return live;
}

/**
 * What the reader chose, as the address says it; the default until the page has taken over. A codebook that the page has not
 * gives way to the default: without themes nothing could be shown.
 */
export function currentFilters(): Filters {
  if (!live) return DEFAULT_FILTERS;
  const filters = readFilters(page.url.searchParams);
  const options: readonly FilterOption[] = page.data['options'] ?? [];
  const codebooks = options.filter((option) => option.filter === 'codebook');
  const isKnown = codebooks.length === 0 || codebooks.some((option) => option.value === filters.codebook);
  return isKnown ? filters : { ...filters, codebook: DEFAULT_FILTERS.codebook };
}

/** The search of the address, as it was written; empty until the page has taken over. */
export function currentSearch(): URLSearchParams {
  return live ? page.url.searchParams : NOTHING_SAID;
}

/** Goes to another search of the same page; the back button brings the earlier one back. */
export function chooseSearch(search: string): Promise<void> {
  return goto(`?${search}`, { keepFocus: true, noScroll: true });
}

/** The mark whose sentences are open, if any. */
export function currentMark(): Mark | null {
  return live ? readMark(page.url.searchParams.get('mark')) : null;
}

/** Whatever a panel is open for, if any: a theme's sentences, a stated priority or whole agendas. */
export function currentOpenMark(): OpenMark | null {
  return live ? readOpenMark(page.url.searchParams.get('mark')) : null;
}

/** A page's own choice, kept in the address beside the filters; null where it is the default. */
export function currentChoice<V extends string>(name: string, values: readonly V[], standard: V): V {
  const said = live ? page.url.searchParams.get(name) : null;
  return values.find((value) => value === said) ?? standard;
}

const KEPT = ['sort', 'measure', 'all', 'pair', 'view', 'of', 'topic', 'embed'] as const;

/** Filters and the page's own choices, as search parameters. */
function said(filters: Filters): string {
  const search = new URLSearchParams(writeFilters(filters).slice(1));
  for (const name of live ? KEPT : []) {
    const kept = page.url.searchParams.get(name);
    if (kept !== null) search.set(name, kept);
  }
  return search.toString();
}

/** What the address says without its mark. Kept, since every mark of a chart asks for an address. */
const current = $derived(said(currentFilters()));

/** The address of this page with other filters, another open mark or another choice. What is not named stays. */
export function addressWith(change: {
  filters?: Filters;
  mark?: OpenMark | null;
  choice?: { name: string; value: string; standard: string };
}): string {
  const search = new URLSearchParams(change.filters ? said(change.filters) : current);
  if (change.choice) {
    if (change.choice.value === change.choice.standard) search.delete(change.choice.name);
    else search.set(change.choice.name, change.choice.value);
  }
  const mark = change.mark === undefined ? currentOpenMark() : change.mark;
  if (mark) search.set('mark', writeMark(mark));
  const text = search.toString().replaceAll('%2C', ',').replaceAll('%7E', '~');
  return text ? `?${text}` : '?';
}

/** Shows other filters; the back button brings the earlier ones back. */
export function chooseFilters(filters: Filters): Promise<void> {
  return chooseSearch(addressWith({ filters }).slice(1));
}
