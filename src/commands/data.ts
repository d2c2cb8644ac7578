import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { InputError } from '#lib/pipeline/input-error.ts';
import { run } from '#lib/pipeline/run.server.ts';
import { summaryOf } from '#lib/pipeline/summary.ts';
import { showProgress } from './progress.ts';
import { sayProblems } from './say-problems.ts';

const root = path.join(import.meta.dirname, '../..');
const OPTIONS = {
  data: { type: 'string', default: path.join(root, 'data') },
  out: { type: 'string', default: path.join(root, 'data/tables') }
} as const;

/**
 * Makes the tables of a folder of documents: `npm run data [-- FOLDER] [--out TABLES] [--data
 * CODEBOOKS-AND-GAZETTEER]`.
 */
async function data(): Promise<void> {
  const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
  if (positionals.length > 1) {
    throw new InputError([
      `expected one folder of documents, found ${positionals.length}; name one: npm run data -- FOLDER`
    ]);
  }
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
  const documents = positionals[0] ?? path.join(root, 'seeds');
  const tables = await run(
    { documents: relative(documents), data: relative(values.data), tables: relative(values.out), version },
    showProgress()
  );
  console.log(`\n${summaryOf(tables).join('\n')}\n\ntables written to ${relative(values.out)}`);
}

/** As short as it can be said from here. */
function relative(place: string): string {
  const way = path.relative(process.cwd(), place);
  return way === '' ? '.' : way.startsWith('..') ? path.resolve(place) : way;
}

data().catch(sayProblems);
