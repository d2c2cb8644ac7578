import { validity as table, type ValidityRow } from '#lib/agenda/validity.ts';
import { columns } from './columns.ts';
import type { Query } from './database.ts';
import { query, sql } from './sql.ts';

const NAMES = Object.keys(table.columns) as (keyof ValidityRow)[];

/** How well does the coding agree with the reference, for a codebook and for what needs none (kind, stance, lists)? */
export function validity(codebook: string): Query<ValidityRow> {
  return query(sql`
    SELECT ${columns(table, 'v', NAMES)} FROM validity v
    WHERE v.codebook_id = ${codebook} OR v.codebook_id IS NULL
    ORDER BY v.reference_id, v.measure, v.codebook_id, v.value_id NULLS FIRST, v.tuning DESC`);
}
