import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { InputError } from '#lib/pipeline/input-error.ts';

/** Where the texts of the reference sets are looked for when no folder is named: beside the project. */
const USUAL_PLACES = ['../corpora', '../shared/corpora'];

/** The option of commands that read the reference sets. */
export const CORPORA_OPTION = {
  type: 'string',
  value: 'DIR',
  says: 'where the texts of the reference sets are',
  otherwise: '$AGENDASCOPE_CORPORA, else a folder corpora beside the project'
} as const;

/**
 * Finds the folder of corpora: the one named, or a usual one; null where there is none. Throws `InputError` when the
 * one named does not exist or is none.
 */
export function findCorpora(root: string, named: string | undefined): string | null {
  if (named === undefined) return USUAL_PLACES.map((place) => path.join(root, place)).find(existsSync) ?? null;
  const found = statSync(named, { throwIfNoEntry: false });
  if (!found?.isDirectory()) {
    throw new InputError([
      `${named}: expected a folder of corpora, found ${found === undefined ? 'nothing' : 'a file'}; name another: --corpora DIR`
    ]);
  }
  return named;
}

/**
 * Lists the texts below a folder of corpora by their names without ending. Archives (`.tar.xz`) in it are unpacked,
 * once, into the system's folder for temporary files.
 */
export function listTexts(corpora: string): Map<string, string> {
  const folders = [corpora];
  for (const file of readdirSync(corpora).sort()) {
    if (file.endsWith('.tar.xz')) folders.push(unpack(path.join(corpora, file)));
  }
  const texts = new Map<string, string>();
  for (const folder of folders) {
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (file.endsWith('.txt')) texts.set(path.basename(file, '.txt'), path.join(folder, file));
    }
  }
  return texts;
}

/** Unpacks an archive once into the system's folder for temporary files, and gives the folder. */
export function unpack(archive: string): string {
  const { size, mtimeMs } = statSync(archive);
  const folder = path.join(tmpdir(), `agendascope-${path.basename(archive, '.tar.xz')}-${size}-${Math.floor(mtimeMs)}`);
  if (existsSync(folder)) return folder;
  const beside = mkdtempSync(`${folder}-`);
  try {
    execFileSync('tar', ['-xJf', archive, '-C', beside], { stdio: 'pipe' });
    renameSync(beside, folder);
  } catch (error) {
    rmSync(beside, { recursive: true, force: true });
    const why = (error as Error).message.split('\n').slice(0, 2).join(' ');
    throw new InputError([
      `${archive}: expected an archive that tar can unpack, found ${why}; unpack it by hand into its folder`
    ]);
  }
  return folder;
}
