import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { KINDS, STANCES, type Kind, type Stance } from '#lib/agenda/sentences.ts';
import type { Span } from '#lib/agenda/span.ts';
import type { Tuning } from '#lib/agenda/validity.ts';
import { partOf } from '#lib/measures/split.ts';
import type { Judgement, ReferenceSet } from '#lib/measures/validity.ts';
import { readRecords } from '#lib/pipeline/csv-records.ts';
import { InputError } from '#lib/pipeline/input-error.ts';

/** A reference set on disk: its file, or a folder of one file a document. */
export interface ReferenceFiles extends ReferenceSet {
  readonly from: string;
  /** Whether the rules were made with a document in view. */
  readonly tuningOf: (document: string) => Tuning;
}

/** The reference sets, relative to `data/reference`. The texts of all but the seeds come from a folder of corpora. */
export const REFERENCE_SETS: readonly ReferenceFiles[] = [
  {
    reference_id: 'seeds',
    codebook_id: 'foreign-affairs',
    oneTheme: false,
    from: 'seeds',
    tuningOf: () => 'tuned'
  },
  {
    reference_id: 'un-general-debate',
    codebook_id: 'foreign-affairs',
    oneTheme: false,
    from: 'un-general-debate.csv',
    tuningOf: partOf
  },
  {
    reference_id: 'joint-statements',
    codebook_id: 'foreign-affairs',
    oneTheme: false,
    from: 'joint-statements.csv',
    tuningOf: partOf
  },
  {
    reference_id: 'national-agendas',
    codebook_id: 'policy-agendas',
    oneTheme: true,
    from: 'national-agendas.csv',
    tuningOf: partOf
  },
  {
    reference_id: 'developers-un-general-debate',
    codebook_id: 'foreign-affairs',
    oneTheme: false,
    from: 'developers-un-general-debate.csv',
    tuningOf: () => 'tuned'
  },
  {
    reference_id: 'developers-joint-statements',
    codebook_id: 'foreign-affairs',
    oneTheme: false,
    from: 'developers-joint-statements.csv',
    tuningOf: () => 'tuned'
  },
  {
    reference_id: 'developers-national-agendas',
    codebook_id: 'policy-agendas',
    oneTheme: true,
    from: 'developers-national-agendas.csv',
    tuningOf: () => 'tuned'
  }
];

/** A sentence that a reader coded: where it stands in which document, and what the reader says of it. */
export interface ReferenceSentence extends Span {
  readonly document: string;
  readonly judgement: Judgement;
}

/**
 * Reads a reference set, in the order of its files and rows. Throws `InputError` with a line for every row that is not
 * as it should be, and one for a file that lacks a column.
 */
export function readReference(folder: string, { from }: ReferenceFiles): ReferenceSentence[] {
  const place = path.join(folder, from);
  const files = from.endsWith('.csv')
    ? [place]
    : readdirSync(place)
        .filter((file) => file.endsWith('.csv'))
        .sort()
        .map((file) => path.join(place, file));
  const problems: string[] = [];
  const sentences = files.flatMap((file) => {
    const { header, records } = readRecords(readFileSync(file, 'utf8'));
    const missing = missingColumns(header, from.endsWith('.csv'));
    if (missing.length > 0) {
      problems.push(`${file}: expected the columns ${missing.join(', ')}, found ${header.join(', ')}; add them to its first row`);
      return [];
    }
    return records.flatMap(({ row, cells }) => {
      try {
        const named = Object.fromEntries(header.map((name, i) => [name, cells[i] ?? '']));
        return [sentenceOf(named, path.basename(file, '.csv'))];
      } catch (error) {
        problems.push(`${file} row ${row}: ${(error as Error).message}`);
        return [];
      }
    });
  });
  if (problems.length > 0) throw new InputError(problems);
  return sentences;
}

/** The columns that a file lacks; one of several documents must say which. */
function missingColumns(header: readonly string[], ofSeveral: boolean): string[] {
  const themes = header.includes('theme') ? 'theme' : 'themes';
  const needed = [...(ofSeveral ? ['document'] : []), 'start', 'end', 'stance', themes];
  return needed.filter((name) => !header.includes(name));
}

function sentenceOf(row: Record<string, string>, fileName: string): ReferenceSentence {
  const [start, end] = [Number(row['start']), Number(row['end'])];
  if (!Number.isInteger(start) || !Number.isInteger(end) || start >= end) {
    throw new Error(`expected start before end, found "${row['start']}" and "${row['end']}"; count UTF-16 code units`);
  }
  const themes = (row['themes'] ?? row['theme'] ?? '').split(';').filter((theme) => theme !== '');
  return {
    document: row['document'] ?? fileName,
    start,
    end,
    judgement: {
      kind: row['kind'] === undefined ? null : oneOf<Kind>('kind', KINDS, row['kind']),
      stance: row['stance'] ? oneOf<Stance>('stance', STANCES, row['stance']) : null,
      themes,
      main: themes[0] ?? null,
      series: row['series'] || null,
      rank: row['rank'] ? Number(row['rank']) : null
    }
  };
}

function oneOf<V extends string>(column: string, values: readonly V[], cell: string): V {
  const value = values.find((v) => v === cell);
  if (value === undefined) throw new Error(`expected a ${column} (${values.join(', ')}), found "${cell}"`);
  return value;
}
