import { themes as table, type ThemeRow } from '#lib/agenda/themes.ts';
import { columns } from './columns.ts';
import type { Query } from './database.ts';
import { query, sql } from './sql.ts';

const NAMES = Object.keys(table.columns) as (keyof ThemeRow)[];

/** What a theme is called, and under what it stands. */
export type ThemeName = Pick<ThemeRow, 'codebook_id' | 'theme_id' | 'domain' | 'label'>;

/** What are the themes of a codebook called, in its order? */
export function themeNames(codebook: string): Query<ThemeName> {
  return query(sql`
    SELECT ${columns(table, 't', ['codebook_id', 'theme_id', 'domain', 'label'])}
    FROM themes t WHERE t.codebook_id = ${codebook} ORDER BY t.position`);
}

/** Which themes has a codebook, in its order, and how is each defined? */
export function themesList(codebook: string): Query<ThemeRow> {
  return query(sql`
    SELECT ${columns(table, 't', NAMES)} FROM themes t WHERE t.codebook_id = ${codebook} ORDER BY t.position`);
}
