import { BASES, PRECISIONS } from './documents.ts';
import { oneOf, optional, optionalOneOf, required, table, type RowOf } from './table.ts';

/** What a date is to its document. */
export const DATE_ROLES = ['document', 'event', 'period', 'deadline', 'anniversary'] as const;
export type DateRole = (typeof DATE_ROLES)[number];

export const dates = table(
  'dates',
  'a date or period in the text',
  {
    document_id: required('text', 'The document.'),
    date: required('integer', "The date's number in its document, from 1."),
    sentence: required('integer', 'The sentence it stands in.'),
    start: required('integer', 'Where its words begin in the file.'),
    end: required('integer', 'Where they end, excluded.'),
    words: required('text', 'The words.'),
    date_start: optional('date', 'First day meant. Empty: the text does not give enough to say.'),
    date_end: optional('date', 'Last day meant.'),
    precision: optionalOneOf(PRECISIONS, 'How exactly the words give it.'),
    role: oneOf(DATE_ROLES, 'document (its own date), event, period, deadline, anniversary.'),
    basis: oneOf(BASES, "stated: the words give it in full; inferred: completed from the document's date or a known plan.")
  },
  ['document_id', 'date'],
  { document_id: 'documents' }
);
export type DateRow = RowOf<typeof dates>;
