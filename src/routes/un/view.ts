import { sameFilters, type Filters } from '#lib/filters.ts';
import { currentFilters } from '#lib/site/view.svelte.ts';
import { DEBATE_FILTERS } from './standard.ts';

/** What does not filter here: the speeches are of one kind, and themes are picked one at a time. */
export const FIXED = { codebook: DEBATE_FILTERS.codebook, levels: [], sourceTypes: [], themes: [] } as const;

/** What the reader chose of the General Debate. */
export function debateView(): Filters {
  return { ...currentFilters(), ...FIXED };
}

/** Whether this is the view that stands in the HTML. */
export function isFirstView(filters: Filters): boolean {
  return sameFilters(filters, DEBATE_FILTERS);
}
