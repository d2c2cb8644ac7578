import { TUNINGS } from './validity.ts';
import { oneOf, required, table, type RowOf } from './table.ts';

/** What a reference says of a sentence beside what the program says of it: kept with the reference, not published. */
export const confusion = table(
  'confusion',
  'a value of the reference and one of the program that fell together',
  {
    reference_id: required('text', 'The reference set.'),
    measure: oneOf(['kind', 'stance'], 'What was judged.'),
    tuning: oneOf(TUNINGS, 'tuned: the rules were made with this text in view; left out: they were not.'),
    wanted: required('text', 'The value of the reference; none: it has none.'),
    given: required('text', 'The value that the program gave; none: it gave none.'),
    n: required('integer', 'How many sentences.')
  },
  ['reference_id', 'measure', 'tuning', 'wanted', 'given']
);
export type ConfusionRow = RowOf<typeof confusion>;
