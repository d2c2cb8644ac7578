import { existsSync, readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import path from 'node:path';
import { whyNot } from './formats/read-file.server.ts';

/** What stands in a folder and the folders below it. */
export interface Listed {
  /** Files, as paths from the folder with `/`, in the order of their code units. */
  readonly files: readonly string[];
  /** What cannot be read whatever it holds, in the order of its names. */
  readonly unread: readonly Unread[];
}

/** A file or folder that is passed over. */
export interface Unread {
  /** Its path from the folder; that of a folder ends in `/`. */
  readonly file: string;
  /** Why, and what to do: the end of a line that begins with its name. */
  readonly problem: string;
}

const LEADS_OUT = 'expected a file or folder, found a link that leads out of the folder of documents; copy there what it leads to';
const MISNAMED = 'expected a name in UTF-8, found other bytes in it; rename it';
const NO_FILE = 'expected a file, found a pipe, a socket or a device; remove it';

/**
 * Lists the files of a folder and of those below it. Links are followed where they lead to something in the folder,
 * those to folders last, and no folder is entered twice, so that links that lead round in a circle end. Links that lead
 * nowhere are listed as files: whoever reads them says so. Throws what the file system says where the folder itself
 * cannot be listed.
 */
export function listFiles(root: string): Listed {
  const base = realpathSync(root);
  const files: string[] = [];
  const unread: Unread[] = [];
  /** The real places of the folders that were entered. */
  const entered = new Set<string>();
  const linked: string[] = [];

  const sort = (entry: Dirent, file: string): void => {
    const place = path.join(root, file);
    const found = entry.isSymbolicLink() ? statOrNull(place) : entry;
    const name = found?.isDirectory() ? `${file}/` : file;
    // Bytes that are not UTF-8 were taken for U+FFFD, and there is no file of that name.
    if (entry.name.includes('\uFFFD') && !existsSync(place)) unread.push({ file: name, problem: MISNAMED });
    else if (found === null) files.push(file);
    else if (entry.isSymbolicLink() && !isIn(realpathSync(place), base)) unread.push({ file: name, problem: LEADS_OUT });
    else if (found.isFile()) files.push(file);
    else if (!found.isDirectory()) unread.push({ file, problem: NO_FILE });
    else if (entry.isSymbolicLink()) linked.push(file);
    else enterBelow(file);
  };
  const enter = (folder: string): void => {
    const place = path.join(root, folder);
    const real = realpathSync(place);
    if (entered.has(real)) return;
    entered.add(real);
    const entries = readdirSync(place, { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      sort(entry, folder === '' ? entry.name : `${folder}/${entry.name}`);
    }
  };
  const enterBelow = (folder: string): void => {
    try {
      enter(folder);
    } catch (error) {
      unread.push({ file: `${folder}/`, problem: whyNot(error) });
    }
  };

  enter('');
  for (const folder of linked) enterBelow(folder);
  return { files: files.sort(), unread: unread.sort((a, b) => (a.file < b.file ? -1 : 1)) };
}

/** Whether a real place is a folder's own or below it. */
export function isIn(place: string, folder: string): boolean {
  return place === folder || place.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep);
}

/** What a link leads to; null where it leads nowhere or to itself. */
function statOrNull(place: string) {
  try {
    return statSync(place);
  } catch {
    return null;
  }
}
