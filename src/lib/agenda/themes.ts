import { optional, required, table, type RowOf } from './table.ts';

export const themes = table(
  'themes',
  'a theme of a codebook',
  {
    codebook_id: required('text', 'The codebook.'),
    theme_id: required('text', 'The theme.'),
    position: required('integer', 'Its place in the codebook, from 1.'),
    domain: required('text', 'The group of themes it belongs to.'),
    label: required('text', 'The name that charts show.'),
    definition: required('text', 'What a sentence must say to be given this theme.'),
    not_this: optional('text', 'What looks like it and is coded elsewhere.'),
    example: optional('text', 'An invented sentence that has the theme.'),
    counterexample: optional('text', 'An invented sentence that seems to have it and has not.'),
    cap_codes: optional('text', 'Comparative Agendas Project topic codes that correspond, separated by ";".'),
    marpor_codes: optional('text', 'Manifesto Project (MARPOR) category codes that correspond, separated by ";".')
  },
  ['codebook_id', 'theme_id']
);
export type ThemeRow = RowOf<typeof themes>;
