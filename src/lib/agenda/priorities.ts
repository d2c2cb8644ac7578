import { OBLIGATIONS, STANCES } from './sentences.ts';
import { optional, optionalOneOf, required, table, type RowOf } from './table.ts';

export const priorities = table(
  'priorities',
  'a stated priority',
  {
    codebook_id: required('text', 'The codebook whose theme it has.'),
    document_id: required('text', 'The document.'),
    priority: required('integer', "The priority's number in its document, from 1, in the order of the text."),
    series: optional('text', 'The enumerated list it is an item of. Empty: stated by words such as "top priority", outside a list.'),
    rank: optional('integer', 'Its number in that list, from 1.'),
    first_sentence: required('integer', 'Its first sentence.'),
    last_sentence: required('integer', 'Its last sentence.'),
    theme_id: optional('text', 'Its main theme. Empty: none was found.'),
    stance: optionalOneOf(STANCES, 'achievement: reported as done; commitment: promised or demanded.'),
    obligation: optionalOneOf(OBLIGATIONS, 'The most binding word used of it.'),
    rank_words: optional('text', 'The words that rank it, as "First" or "top priority".'),
    emphasis_rank: required('number', '1 for the first item of a list or a "top" word, falling to 0 with the rank; 0 where nothing ranks it.'),
    emphasis_obligation: required('number', 'must 1, will 0.75, should 0.5, may 0.25, none 0.'),
    emphasis_place: required('number', '1 at the beginning of the counted text, 0 at its end.'),
    emphasis_repetition: required('number', "Share of the document's counted sentences that have its theme (0 to 1)."),
    emphasis_target: required('boolean', 'Whether it names a number, a date or a period to be reached.')
  },
  ['codebook_id', 'document_id', 'priority'],
  { document_id: 'documents', theme_id: 'themes' }
);
export type PriorityRow = RowOf<typeof priorities>;
