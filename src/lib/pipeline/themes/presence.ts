import { required, table, type RowOf } from '#lib/agenda/table.ts';

/** How often the cues of a codebook are met: `data/codebooks/<id>/presence.csv`, in the order of `cues.csv`. */
export const presence = table(
  'presence',
  'a cue',
  {
    theme_id: required('text', 'The theme it speaks for, or - for a name.'),
    cue: required('text', 'The cue as cues.csv writes it.'),
    documents: required('integer', 'Documents of the United Nations General Debate Corpus that it is found in.'),
    seeds: required('integer', 'Seed documents that it is found in.')
  },
  ['theme_id', 'cue']
);
export type PresenceRow = RowOf<typeof presence>;
