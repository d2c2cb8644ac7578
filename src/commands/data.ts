import { readFileSync, watch } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { InputError } from '#lib/pipeline/input-error.ts';
import { run, type Run } from '#lib/pipeline/run.server.ts';
import { summaryOf } from '#lib/pipeline/summary.ts';
import { showProgress } from './progress.ts';
import { sayProblems } from './say-problems.ts';

const root = path.join(import.meta.dirname, '../..');
const OPTIONS = {
  data: { type: 'string', default: path.join(root, 'data') },
  out: { type: 'string', default: path.join(root, 'data/tables') },
  sources: { type: 'string' },
  codebook: { type: 'string' },
  watch: { type: 'boolean', default: false }
} as const;
/** Where rows are kept from run to run. */
const KEPT = path.join(root, 'node_modules/.cache/agendascope');
/** Changes that come within so many milliseconds are taken together. */
const CALM = 300;

/**
 * Makes the tables of a folder of documents: `npm run data [-- FOLDER] [--out TABLES] [--sources FILE] [--codebook ID]
 * [--data CODEBOOKS-AND-GAZETTEER] [--watch]`. The exit code is 1 where a document of
 * FOLDER was left out or nothing was written; without FOLDER, one document that cannot be read keeps all from being written.
 * Ended by Ctrl-C it leaves the last tables as they were, and the next run goes on where it stopped.
 */
async function data(): Promise<void> {
  const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
  if (positionals.length > 1) {
    throw new InputError([
      `expected one folder of documents, found ${positionals.length}; name one: npm run data -- FOLDER`
    ]);
  }
  if (positionals[0] === '' || values.out === '') {
    throw new InputError([
      `${positionals[0] === '' ? 'FOLDER' : '--out'}: expected the name of a folder, found nothing between the quotes; ` +
        'npm run data -- FOLDER --out DIR'
    ]);
  }
  // Ending by `exit` lets what was written so far be removed.
  process.on('SIGINT', () => process.exit(130));
  process.on('SIGTERM', () => process.exit(143));
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
  const given: Run = {
    documents: relative(positionals[0] ?? path.join(root, 'seeds')),
    sources: values.sources,
    data: relative(values.data),
    codebook: values.codebook,
    // The project's own documents are published: one that cannot be read must not go missing from their tables.
    whole: positionals.length === 0,
    tables: relative(values.out),
    kept: KEPT,
    version
  };
  if (values.watch) await makeAgainAndAgain(given);
  else await make(given);
}

async function make(given: Run): Promise<void> {
  const result = await run(given, showProgress());
  if (result.leftOut.length > 0) sayProblems(new InputError(result.leftOut));
  console.log(`\n${summaryOf(result).join('\n')}\n\ntables written to ${given.tables}`);
}

/** Makes the tables now and after each change of the folder, until the program is ended. */
async function makeAgainAndAgain(given: Run): Promise<void> {
  let making = make(given).catch(sayProblems);
  await making;
  let timer: NodeJS.Timeout | undefined;
  watch(given.documents, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => (making = making.then(() => make(given)).catch(sayProblems)), CALM);
  });
  console.log(`waiting for changes of ${given.documents}; Ctrl-C ends this`);
}

/** As short as it can be said from here. */
function relative(place: string): string {
  const way = path.relative(process.cwd(), place);
  return way === '' ? '.' : way.startsWith('..') ? path.resolve(place) : way;
}

data().catch(sayProblems);
