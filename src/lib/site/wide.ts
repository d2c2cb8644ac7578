import { MediaQuery } from 'svelte/reactivity';

/** Whether a chart has room for its wide drawing, as the styles of figures have it. */
export const isWide = new MediaQuery('(min-width: 44rem)', true);
