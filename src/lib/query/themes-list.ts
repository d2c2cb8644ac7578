import { themes as table, type ThemeRow } from '#lib/agenda/themes.ts';
import { columns } from './columns.ts';
import type { Query } from './database.ts';
import { query, sql } from './sql.ts';

const NAMES = Object.keys(table.columns) as (keyof ThemeRow)[];

/** Which themes has a codebook, in its order? */
export function themesList(codebook: string): Query<ThemeRow> {
  return query(sql`
    SELECT ${columns(table, 't', NAMES)} FROM themes t WHERE t.codebook_id = ${codebook} ORDER BY t.position`);
}
