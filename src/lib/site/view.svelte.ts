import { pushState, replaceState } from '$app/navigation';
import { page } from '$app/state';
import { DEFAULT_FILTERS, readFilters, writeFilters, type Filters } from '#lib/filters.ts';
import type { FilterOption } from '#lib/query/filter-options.ts';
import { readMark, readOpenMark, writeMark, type Mark, type OpenMark } from '#lib/mark.ts';

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

const address = $derived(page.state.search === undefined ? page.url : new URL(page.state.search, page.url));

/** The address of the page, with what was chosen since the page was gone to. */
export function currentAddress(): URL {
  return address;
}

// As text, so that nothing is drawn anew when a page goes live, or to where it is, and its address says no more than before.
const text = $derived(live ? address.search : '');
const search = $derived(new URLSearchParams(text));
const filters = $derived(readFilters(search));
const mark = $derived(readMark(search.get('mark')));
const openMark = $derived(readOpenMark(search.get('mark')));

/**
 * What the reader chose, as the address says it; the default until the page has taken over. A codebook that the page has not
 * gives way to the default: without themes nothing could be shown.
 */
export function currentFilters(): Filters {
  if (text === '') return DEFAULT_FILTERS;
  const options: readonly FilterOption[] = page.data['options'] ?? [];
  const codebooks = options.filter((option) => option.filter === 'codebook');
  const isKnown = codebooks.length === 0 || codebooks.some((option) => option.value === filters.codebook);
  return isKnown ? filters : { ...filters, codebook: DEFAULT_FILTERS.codebook };
}

/** The search of the address, as it was written; empty until the page has taken over. */
export function currentSearch(): URLSearchParams {
  return search;
}

/**
 * Goes to another search of the same page; the back button brings the earlier one back. The page stays where it is: to go to it
 * anew would have SvelteKit look through all its links, of which charts have hundreds.
 *
 * @param again whether it only goes on with the last change, and is no step back of its own
 */
export function chooseSearch(search: string, again = false): void {
  (again ? replaceState : pushState)(`?${search}`, { search: `?${search}` });
}

/** The mark whose sentences are open, if any. */
export function currentMark(): Mark | null {
  return mark;
}

/** Whatever a panel is open for, if any: a theme's sentences, a stated priority or whole agendas. */
export function currentOpenMark(): OpenMark | null {
  return openMark;
}

/** A page's own choice, kept in the address beside the filters; null where it is the default. */
export function currentChoice<V extends string>(name: string, values: readonly V[], standard: V): V {
  const said = search.get(name);
  return values.find((value) => value === said) ?? standard;
}

const KEPT = ['sort', 'measure', 'all', 'pair', 'view', 'of', 'topic', 'embed'] as const;

/** Filters and the page's own choices, as search parameters. */
function said(filters: Filters): URLSearchParams {
  const kept = new URLSearchParams(writeFilters(filters).slice(1));
  for (const name of KEPT) {
    const value = search.get(name);
    if (value !== null) kept.set(name, value);
  }
  return kept;
}

/** Search parameters as an address has them. */
const written = (parameters: URLSearchParams) => parameters.toString().replaceAll('%2C', ',').replaceAll('%7E', '~');

const markedWith = (mark: OpenMark) => `mark=${encodeURIComponent(writeMark(mark)).replaceAll('%2C', ',')}`;

/** What the address says without its mark. Kept, since many links ask for it. */
const current = $derived(written(said(currentFilters())));

/** The address of this page with other filters, another open mark or another choice. What is not named stays. */
export function addressWith(change: {
  filters?: Filters;
  mark?: OpenMark | null;
  choice?: { name: string; value: string; standard: string };
}): string {
  let base = current;
  if (change.filters || change.choice) {
    const kept = change.filters ? said(change.filters) : new URLSearchParams(current);
    if (change.choice) {
      if (change.choice.value === change.choice.standard) kept.delete(change.choice.name);
      else kept.set(change.choice.name, change.choice.value);
    }
    base = written(kept);
  }
  const open = change.mark === undefined ? openMark : change.mark;
  const marked = open ? markedWith(open) : '';
  return `?${base}${base && marked ? '&' : ''}${marked}`;
}

/**
 * The address of a mark of a chart, without what else the address of the page says: so a filter leaves the links of marks
 * that stay as they are, of which a chart has hundreds. `nearMark` puts the rest to it.
 */
export function markAddress(mark: OpenMark): string {
  return `?${markedWith(mark)}`;
}

/** Shows other filters; the back button brings the earlier ones back, but for those of a change that this goes on with. */
export function chooseFilters(filters: Filters, again = false): void {
  chooseSearch(addressWith({ filters }).slice(1), again);
}
