import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { InputError } from './input-error.ts';
import type { CollectedDocument } from './pipeline.ts';
import type { SourceRow } from './sources.ts';

/**
 * Reads a folder of documents, sub-folders included: every `.txt`, in the order of their ids, and what `sources.csv` says
 * of them. Throws `InputError` with a line for everything that is wrong.
 */
export function readDocuments(folder: string): CollectedDocument[] {
  const files = textFilesOf(folder);
  if (files.length === 0) {
    throw new InputError([`${folder}: expected documents, found no .txt file in it; put the documents there as .txt`]);
  }
  const problems: string[] = [];
  const documents: CollectedDocument[] = [];
  const byId = new Map<string, string>();
  for (const file of files) {
    const document_id = path.posix.basename(file).replace(/\.txt$/i, '');
    const earlier = byId.get(document_id);
    if (earlier !== undefined) {
      problems.push(`${path.join(folder, file)}: expected a name of its own, found the id "${document_id}" of ${path.join(folder, earlier)} again; rename one of them`);
      continue;
    }
    byId.set(document_id, file);
    try {
      const bytes = readFileSync(path.join(folder, file));
      const text = decode(bytes);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const source: SourceRow | null = null;
      documents.push({ document_id, file, text, sha256, source });
    } catch (error) {
      problems.push(`${path.join(folder, file)}: ${(error as Error).message}`);
    }
  }
  if (problems.length > 0) throw new InputError(problems);
  return documents;
}

/** Decodes a file, its byte order mark kept so that offsets hold. Throws an `Error` that says what is wrong with it. */
function decode(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new Error('expected a text, found an empty file; fill or remove it');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Error('expected UTF-8, found bytes that are not; save it as UTF-8');
  }
  if (text.includes('\0')) {
    throw new Error('expected UTF-8 text, found NUL bytes (perhaps UTF-16, or no text at all); save it as UTF-8');
  }
  return text;
}

function textFilesOf(folder: string): string[] {
  try {
    if (!statSync(folder).isDirectory()) throw new InputError([`${folder}: expected a folder of documents, found a file`]);
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((file) => file.split(path.sep).join('/'))
      .filter((file) => /\.txt$/i.test(file))
      .sort();
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError([`${folder}: expected a folder of documents, found none that can be read (${(error as NodeJS.ErrnoException).code}); name another: npm run data -- FOLDER`]);
  }
}
