import { STANCES } from './sentences.ts';
import { oneOf, required, table, type RowOf } from './table.ts';

export const agendas = table(
  'agendas',
  'a theme in a document, by stance',
  {
    codebook_id: required('text', 'The codebook.'),
    document_id: required('text', 'The document.'),
    theme_id: required('text', 'The theme.'),
    stance: oneOf([...STANCES, 'unstated'], 'The stance of the sentences counted here.'),
    sentences: required('integer', 'Counted sentences of this stance that have the theme (n).'),
    weight: required('number', 'Their coded weight: a sentence with k themes gives each 1/k.'),
    share: required('number', "weight over all counted sentences of the document (0 to 1).")
  },
  ['codebook_id', 'document_id', 'theme_id', 'stance'],
  { document_id: 'documents', theme_id: 'themes' }
);
export type AgendaRow = RowOf<typeof agendas>;
