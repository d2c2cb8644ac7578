import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** The folders of the program that say what comes of a text. */
const PROGRAM = [path.join(import.meta.dirname, '..'), path.join(import.meta.dirname, '../../agenda')];

/**
 * A hash of everything, beside a document itself, that its rows follow from: the program's rules, the tables of Unicode
 * that it runs on, and the files given (codebooks, gazetteer).
 *
 * @param places files or folders
 */
export function rulesVersion(places: readonly string[]): string {
  const hash = createHash('sha256').update(`${process.versions.unicode ?? ''} ${process.versions.icu ?? ''}\n`);
  for (const file of [...PROGRAM, ...places].flatMap(filesOf)) {
    if (file.endsWith('.test.ts')) continue;
    hash.update(`${path.basename(file)}\n`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function filesOf(place: string): string[] {
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { recursive: true, encoding: 'utf8' })
    .map((file) => path.join(place, file))
    .filter((file) => statSync(file).isFile())
    .sort();
}
