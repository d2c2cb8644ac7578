import type { Handle } from '@sveltejs/kit';

/** The letters every page begins with: two weights of either family, in the Latin alphabet. */
const FIRST_LETTERS = /source-(sans-3|serif-4)-latin-(400|600)-normal\.[^.]+\.woff2$/;

/** Has browsers fetch scripts, styles and the first letters at once, so that words do not change their look. */
export const handle: Handle = ({ event, resolve }) =>
  resolve(event, {
    preload: ({ type, path }) => type === 'js' || type === 'css' || (type === 'font' && FIRST_LETTERS.test(path))
  });
