import { readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import path from 'node:path';
import { whyNot } from './formats/read-file.server.ts';

/** What stands in a folder and the folders below it. */
export interface Listed {
  /** Files, as paths from the folder with `/`, in the order of their code units. */
  readonly files: readonly string[];
  /** What is named like a file and is none (a pipe, a socket, a device), as such paths. */
  readonly others: readonly string[];
  /** A line for each folder below that cannot be listed. */
  readonly problems: readonly string[];
}

/**
 * Lists the files of a folder and of those below it. Links are followed, those to folders last, and no folder is entered
 * twice nor one that holds `root`, so that links that lead round in a circle end. Links that lead nowhere are listed: whoever reads them says so.
 * Throws what the file system says where the folder itself cannot be listed.
 */
export function listFiles(root: string): Listed {
  const files: string[] = [];
  const others: string[] = [];
  const problems: string[] = [];
  /** The real places of the folders that were entered, `root` first. */
  const entered = new Set<string>();
  const linked: string[] = [];

  const sort = (entry: Dirent, file: string): void => {
    const found = entry.isSymbolicLink() ? statOrNull(path.join(root, file)) : entry;
    if (found === null || found.isFile()) files.push(file);
    else if (!found.isDirectory()) others.push(file);
    else if (entry.isSymbolicLink()) linked.push(file);
    else enterBelow(file);
  };
  const enter = (folder: string): void => {
    const place = path.join(root, folder);
    const real = realpathSync(place);
    if (entered.has(real)) return;
    if (isAround(real, [...entered][0] ?? real)) {
      problems.push(`${place}: expected a folder of documents, found a link to one around it; remove the link`);
      return;
    }
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
      problems.push(`${path.join(root, folder)}: ${whyNot(error)}`);
    }
  };

  enter('');
  for (const folder of linked) enterBelow(folder);
  return { files: files.sort(), others: others.sort(), problems };
}

/** Whether a folder holds another one, however deep. */
function isAround(outer: string, inner: string): boolean {
  return outer !== inner && inner.startsWith(outer.endsWith(path.sep) ? outer : outer + path.sep);
}

/** What a link leads to; null where it leads nowhere or to itself. */
function statOrNull(place: string) {
  try {
    return statSync(place);
  } catch {
    return null;
  }
}
