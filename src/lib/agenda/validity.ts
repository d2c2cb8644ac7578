import { oneOf, optional, required, table, type RowOf } from './table.ts';

/** What was measured: the coding of themes together (micro, macro), one theme, the main theme, kind, stance, lists. */
export const MEASURES = ['micro', 'macro', 'theme', 'main', 'kind', 'stance', 'series'] as const;
export type Measure = (typeof MEASURES)[number];

/** How the rules came by the text: made with it in view, or kept from it. */
export const TUNINGS = ['tuned', 'left out'] as const;
export type Tuning = (typeof TUNINGS)[number];

export const validity = table(
  'validity',
  'a measure of the coding',
  {
    reference_id: required('text', 'The reference set.'),
    codebook_id: optional('text', 'The codebook, for measures of themes.'),
    measure: oneOf(MEASURES, 'micro, macro, theme, main (theme), kind, stance, series (items of lists).'),
    value_id: optional('text', 'The theme, kind, stance or list measured. Empty: all together.'),
    tuning: oneOf(TUNINGS, 'tuned: the rules were made with this text in view; left out: they were not.'),
    n: required('integer', 'How many the reference has.'),
    found: required('integer', 'How many the program gave.'),
    correct: required('integer', 'How many of these agree.'),
    precision: optional('number', 'correct over found (0 to 1). Empty: nothing found.'),
    recall: optional('number', 'correct over n (0 to 1). Empty: nothing in the reference.'),
    f1: optional('number', 'Harmonic mean of precision and recall (0 to 1). Empty: not defined.'),
    low: optional('number', 'Lower end of the 95 % bootstrap interval of F1.'),
    high: optional('number', 'Upper end.'),
    measured_on: required('date', 'The day of the measurement.')
  },
  ['reference_id', 'codebook_id', 'measure', 'value_id', 'tuning'],
  {}
);
export type ValidityRow = RowOf<typeof validity>;
