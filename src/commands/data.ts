import { readFileSync, statSync, watch } from 'node:fs';
import path from 'node:path';
import { InputError } from '#lib/pipeline/input-error.ts';
import { run, type Run } from '#lib/pipeline/run.server.ts';
import { summaryOf } from '#lib/pipeline/summary.ts';
import { readArguments, type Command } from './arguments.ts';
import { showProgress } from './progress.ts';
import { runCommand } from './run-command.ts';
import { sayProblems } from './say-problems.ts';

const root = path.join(import.meta.dirname, '../..');
const COMMAND = {
  call: 'npm run data --',
  about:
    'Makes the tables of a folder of documents: text, Markdown, HTML, PDF, DOCX, EPUB, CSV, JSONL, zip.\n' +
    'What cannot be read is left out with a line that says why, and the exit code is 1.',
  argument: { value: 'FOLDER', says: 'the folder of documents', otherwise: 'seeds' },
  options: {
    out: { type: 'string', value: 'DIR', says: 'where the tables go', default: path.join(root, 'data/tables') },
    sources: { type: 'string', value: 'FILE', says: 'what a curator says of the documents', otherwise: 'sources.csv in FOLDER' },
    codebook: { type: 'string', value: 'ID', says: 'code with this codebook only', otherwise: 'all of them' },
    data: { type: 'string', value: 'DIR', says: 'where codebooks, gazetteer and reference are', default: path.join(root, 'data') },
    watch: { type: 'boolean', says: 'make the tables anew when a document changes', default: false }
  }
} as const satisfies Command;
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
  const given = readArguments(COMMAND);
  if (given === null) return;
  const { values, argument } = given;
  // Ending by `exit` lets what was written so far be removed.
  process.on('SIGINT', () => process.exit(130));
  process.on('SIGTERM', () => process.exit(143));
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
  const asked: Run = {
    documents: relative(argument ?? path.join(root, 'seeds')),
    sources: values.sources,
    data: relative(values.data),
    codebook: values.codebook,
    // The project's own documents are published: one that cannot be read must not go missing from their tables.
    whole: argument === undefined,
    tables: relative(values.out),
    kept: KEPT,
    version
  };
  if (values.watch) await makeAgainAndAgain(asked);
  else await make(asked);
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
  // What is no folder was said to be none, and will not change.
  if (!statSync(given.documents, { throwIfNoEntry: false })?.isDirectory()) return;
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(given.documents, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => (making = making.then(() => make(given)).catch(sayProblems)), CALM);
  });
  watcher.on('error', sayProblems);
  console.log(`waiting for changes of ${given.documents}; Ctrl-C ends this`);
}

/** As short as it can be said from here. */
function relative(place: string): string {
  const way = path.relative(process.cwd(), place);
  return way === '' ? '.' : way.startsWith('..') ? path.resolve(place) : way;
}

runCommand(data);
