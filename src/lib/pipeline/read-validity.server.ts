import { existsSync, readFileSync } from 'node:fs';
import { fromCsv } from '#lib/agenda/csv.ts';
import { validity, type ValidityRow } from '#lib/agenda/validity.ts';
import { InputError } from './input-error.ts';

/** Reads the measures of the last evaluation; none where there was none. Throws `InputError` where the file is spoilt. */
export function readValidity(file: string): ValidityRow[] {
  if (!existsSync(file)) return [];
  try {
    return fromCsv(validity, readFileSync(file, 'utf8'));
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    throw new InputError([`${file} ${what}; remove it and make it anew: npm run evaluate`]);
  }
}
