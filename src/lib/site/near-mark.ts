import { readOpenMark } from '#lib/mark.ts';
import { addressWith } from './view.svelte.ts';

/** Links made whole, by what they said of the mark alone. */
const whole = new WeakMap<Element, { readonly alone: string; readonly href: string }>();

/**
 * Makes the link of a mark whole, with the filters and choices of the page, when a reader comes near it by pointer or
 * keyboard: charts write the mark alone (`markAddress`). A link that says more is left as it is.
 */
export function nearMark(event: Event): void {
  const link = event.target instanceof Element ? event.target.closest('a.mark') : null;
  const href = link?.getAttribute('href');
  if (!link || !href) return;
  const made = whole.get(link);
  const alone = made?.href === href ? made.alone : href;
  const said = new URLSearchParams(alone);
  const mark = said.size === 1 ? readOpenMark(said.get('mark')) : null;
  if (!mark) return;
  const full = addressWith({ mark });
  whole.set(link, { alone, href: full });
  link.setAttribute('href', full);
}
