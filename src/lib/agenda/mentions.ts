import { oneOf, required, table, type RowOf } from './table.ts';

/** What is named. */
export const ENTITY_TYPES = ['country', 'region', 'organisation', 'initiative'] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

export const mentions = table(
  'mentions',
  'a country, region, organisation or initiative named',
  {
    document_id: required('text', 'The document.'),
    mention: required('integer', "The mention's number in its document, from 1."),
    sentence: required('integer', 'The sentence it stands in.'),
    start: required('integer', 'Where its words begin in the file.'),
    end: required('integer', 'Where they end, excluded.'),
    words: required('text', 'The words.'),
    entity_id: required('text', 'The entity: ISO 3166-1 alpha-3 of a country, an id of the gazetteer otherwise.'),
    entity: required('text', 'The usual English name of the entity.'),
    type: oneOf(ENTITY_TYPES, 'country, region, organisation or initiative.')
  },
  ['document_id', 'mention'],
  { document_id: 'documents' }
);
export type MentionRow = RowOf<typeof mentions>;
