import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { InputError } from './input-error.ts';

/**
 * Throws where tables would be written into the folder of documents, so that the next run read them as documents, or
 * around it, so that it was replaced with them.
 */
export function keepApart(documents: string, tables: string): void {
  const [from, to] = [realPlace(documents), realPlace(tables)];
  if (isIn(to, from) || isIn(from, to)) {
    throw new InputError([
      `${tables}: expected a folder for the tables apart from that of the documents, ${documents}, found one in the ` +
        'other; name another: --out FOLDER'
    ]);
  }
}

/** The place that a path leads to, links followed as far as it is there. */
function realPlace(place: string): string {
  const whole = path.resolve(place);
  if (existsSync(whole)) return realpathSync(whole);
  const parent = path.dirname(whole);
  return parent === whole ? whole : path.join(realPlace(parent), path.basename(whole));
}

function isIn(inner: string, outer: string): boolean {
  const way = path.relative(outer, inner);
  return way === '' || !(way === '..' || way.startsWith(`..${path.sep}`) || path.isAbsolute(way));
}
