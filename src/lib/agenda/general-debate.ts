import { agendas } from './agendas.ts';
import { documents } from './documents.ts';
import { optional, required, table, type RowOf } from './table.ts';
import { themes, type ThemeRow } from './themes.ts';

/** The regions of the United Nations geoscheme (M49). */
export const REGIONS = ['Africa', 'Americas', 'Asia', 'Europe', 'Oceania'] as const;
export type Region = (typeof REGIONS)[number];

/**
 * The speeches of the General Debate of the United Nations: the columns of `documents`, and what is known of a
 * speech.
 */
export const debateDocuments = table(
  'documents',
  'a speech in the General Debate',
  {
    ...documents.columns,
    country: optional(
      'text',
      'Whose speech it is, by the code of the corpus: ISO 3166-1 alpha-3, now or once (CSK, DDR, YMD, YUG), or EU.'
    ),
    session: required('integer', 'Session of the General Assembly: 1 is that of 1946.'),
    spoke_as: required('text', 'The name of the state when it spoke, as "Soviet Union" or "Republic of China".'),
    note: optional('text', 'What one must know of whose speech it is. Empty: nothing.'),
    region: optional('text', 'Region of the country in the geoscheme of the UN (M49). Empty: of no one region.'),
    subregion: optional('text', 'Its subregion there.')
  },
  ['document_id']
);
export type DebateDocumentRow = RowOf<typeof debateDocuments>;

/**
 * What the speeches are about, as it is published. `sentences`, `weight` and `share` of the schema's `agendas` follow
 * from it, and so do intervals; the collection's DuckDB file has them as columns.
 */
export const debateAgendas = table(
  'agendas',
  'a theme in a speech, by stance',
  {
    codebook_id: agendas.columns.codebook_id,
    document_id: agendas.columns.document_id,
    theme_id: agendas.columns.theme_id,
    stance: agendas.columns.stance,
    ones: required('integer', 'Counted sentences of this stance that have the theme alone: weight 1.'),
    halves: required('integer', 'Those that have one theme more: weight 1/2.'),
    thirds: required('integer', 'Those that have two more: weight 1/3.'),
    quarters: required('integer', 'Those that have three more, the most there are: weight 1/4.')
  },
  ['codebook_id', 'document_id', 'theme_id', 'stance'],
  { document_id: 'documents', theme_id: 'themes' }
);
export type DebateAgendaRow = RowOf<typeof debateAgendas>;

export const debateCues = table(
  'cues',
  'one of the three most frequent cues of a theme in a speech',
  {
    codebook_id: required('text', 'The codebook.'),
    document_id: required('text', 'The speech.'),
    theme_id: required('text', 'The theme.'),
    cue: required('text', 'The words, in small letters.'),
    times: required('integer', 'How often they gave the theme to a counted sentence of the speech.'),
    first: required('number', 'Where in the speech they first did: 0 is its beginning, 1 its end, in hundredths.')
  },
  ['codebook_id', 'document_id', 'theme_id', 'cue'],
  { document_id: 'documents', theme_id: 'themes' }
);
export type DebateCueRow = RowOf<typeof debateCues>;

/** Every table of the collection, in the order in which they are read. */
export const DEBATE_TABLES = [debateDocuments, themes, debateAgendas, debateCues] as const;

/** The rows of every table of the collection. */
export interface DebateTables {
  documents: DebateDocumentRow[];
  themes: ThemeRow[];
  agendas: DebateAgendaRow[];
  cues: DebateCueRow[];
}
