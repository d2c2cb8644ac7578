import type { Handle } from '@sveltejs/kit';

/** The letters every page begins with: two weights of the sans and the serif of headlines, in the Latin alphabet. */
const FIRST_LETTERS = /source-(sans-3-latin-(400|600)|serif-4-latin-600)-normal\.[^.]+\.woff2$/;

/** The serif that quoted sentences are set in, and the page that quotes at once. */
const QUOTED_LETTERS = /source-serif-4-latin-400-normal\.[^.]+\.woff2$/;
const QUOTING = '/documents/[document]';

/** How scripts are asked for: Chromium minds the `fetchpriority` of `modulepreload` only on pages without a policy of their own. */
const LATER = 'rel="preload" as="script" crossorigin fetchpriority="low"';

/**
 * Has browsers fetch styles and the first letters at once, so that words do not change their look, and scripts after them,
 * since a page is drawn without any; but not on the page for unknown addresses, where such links stand before it is said from
 * where addresses count.
 */
export const handle: Handle = ({ event, resolve }) => {
  const { id } = event.route;
  const isFirst = (font: string) => FIRST_LETTERS.test(font) || (id === QUOTING && QUOTED_LETTERS.test(font));
  return resolve(event, {
    preload: ({ type, path }) => id !== '/404' && (type === 'js' || type === 'css' || (type === 'font' && isFirst(path))),
    transformPageChunk: ({ html }) => html.replaceAll('rel="modulepreload"', LATER)
  });
};
