import { DEFAULT_FILTERS, type Filters } from '#lib/filters.ts';

/** The theme with which the pages of the General Debate begin. */
export const FIRST_TOPIC = 'peace-conflict';

/** The countries whose lines are drawn before any is chosen: those of the documents of the first collection. */
export const FIRST_COUNTRIES = ['CHN', 'VNM'];

/** All speeches, also those of the few speakers that are no states. */
export const DEBATE_FILTERS: Filters = { ...DEFAULT_FILTERS, levels: [] };
