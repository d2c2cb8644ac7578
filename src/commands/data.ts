import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { fromCsv } from '#lib/agenda/csv.ts';
import type { Codebook, Cue, Theme } from '#lib/agenda/codebook.ts';
import { validity } from '#lib/agenda/validity.ts';
import { InputError } from '#lib/pipeline/input-error.ts';
import { readDocument } from '#lib/pipeline/pipeline.ts';
import { readDocuments } from '#lib/pipeline/read.server.ts';
import { summaryOf } from '#lib/pipeline/summary.ts';
import { tablesOf } from '#lib/pipeline/tables-of.ts';
import { makeCoder } from '#lib/pipeline/themes/code.ts';
import { writeTables } from '#lib/pipeline/write.server.ts';

const root = path.join(import.meta.dirname, '../..');

function readCodebooks(folder: string): Codebook[] {
  return readdirSync(folder)
    .filter((id) => existsSync(path.join(folder, id, 'codebook.json')) && existsSync(path.join(folder, id, 'themes.csv')))
    .sort()
    .map((codebook_id) => {
      const read = (file: string) => readFileSync(path.join(folder, codebook_id, file), 'utf8');
      const facts = JSON.parse(read('codebook.json')) as Omit<Codebook, 'codebook_id' | 'themes' | 'cues'>;
      const rows = <T>(file: string) =>
        Papa.parse<T>(read(file), { header: true, skipEmptyLines: true, transform: (v) => (v === '' ? null : v) as string }).data;
      return { ...facts, codebook_id, themes: rows<Theme>('themes.csv'), cues: rows<Cue>('cues.csv') };
    });
}

try {
  const documents = readDocuments(process.argv[2] ?? 'seeds');
  const codebooks = readCodebooks(path.join(root, 'data/codebooks'));
  const coders = codebooks.map(makeCoder);
  const measured = path.join(root, 'data/reference/validity.csv');
  const validityRows = existsSync(measured) ? fromCsv(validity, readFileSync(measured, 'utf8')) : [];
  const read = documents.map((document, index) => {
    console.log(`${index + 1}/${documents.length} ${document.document_id}`);
    return readDocument(document, coders, { entities: [] });
  });
  const tables = tablesOf(read, codebooks, validityRows);
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
  await writeTables(tables, path.join(root, 'data/tables'), version);
  console.log(summaryOf(tables).join('\n'));
} catch (error) {
  for (const line of error instanceof InputError ? error.problems : [String(error)]) console.error(line);
  process.exitCode = 1;
}
