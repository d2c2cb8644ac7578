import type { Handle } from '@sveltejs/kit';

/** The letters every page begins with: two weights of either family, in the Latin alphabet. */
const FIRST_LETTERS = /source-(sans-3|serif-4)-latin-(400|600)-normal\.[^.]+\.woff2$/;

/**
 * Has browsers fetch scripts, styles and the first letters at once, so that words do not change their look; but not on the
 * page for unknown addresses, where such links stand before it is said from where addresses count.
 */
export const handle: Handle = ({ event, resolve }) =>
  resolve(event, {
    preload: ({ type, path }) =>
      event.route.id !== '/404' && (type === 'js' || type === 'css' || (type === 'font' && FIRST_LETTERS.test(path)))
  });
