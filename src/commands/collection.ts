import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import {
  buildGeneralDebateDatabase,
  DEBATE_DATABASE
} from '#lib/pipeline/general-debate/collection-database.server.ts';
import { makeGeneralDebate } from '#lib/pipeline/general-debate/make-collection.server.ts';
import { writeGeneralDebate } from '#lib/pipeline/general-debate/write-collection.server.ts';
import { InputError } from '#lib/pipeline/input-error.ts';
import { readArguments, type Command } from './arguments.ts';
import { findCorpora, unpack } from './corpora.ts';
import { showProgress } from './progress.ts';
import { runCommand } from './run-command.ts';

const root = path.join(import.meta.dirname, '../..');
const DEBATE = 'un-general-debate';
const COMMAND = {
  call: 'npm run collection --',
  about:
    'Codes the speeches of the United Nations General Debate Corpus and writes their figures;\n' +
    'without COLLECTION only builds the database that browsers read from the figures that are there.',
  argument: { value: 'COLLECTION', says: `the collection to make anew: ${DEBATE}`, otherwise: 'none' },
  options: {
    from: {
      type: 'string',
      value: 'PATH',
      says: 'the archive (.tar.xz) or unpacked folder of the corpus',
      otherwise: 'ungdc.tar.xz in a folder corpora beside the project'
    },
    data: { type: 'string', value: 'DIR', says: 'where codebooks and gazetteer are', default: path.join(root, 'data') },
    out: { type: 'string', value: 'DIR', says: 'where the figures go', default: path.join(root, 'data/collections', DEBATE) }
  }
} as const satisfies Command;

/**
 * Makes the collections of figures. `npm run collection -- un-general-debate [--from PATH] [--out FOLDER]` codes the
 * speeches of the United Nations General Debate Corpus (PATH: its archive or its unpacked folder) and writes their
 * figures as Parquet into `data/collections/un-general-debate`. `npm run collection` alone builds, from the Parquet
 * files that are there, the database that browsers attach; the other form ends with that too.
 */
async function collection(): Promise<void> {
  const given = readArguments(COMMAND);
  if (given === null) return;
  const { values: { from, data, out }, argument: name } = given;
  if (name !== undefined && name !== DEBATE) {
    throw new InputError([`${name}: expected a collection that can be made, ${DEBATE}, found another; correct its name`]);
  }
  if (name !== undefined) {
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
    const sources = { corpus: corpusAt(from), data, names: path.join(root, 'data/collections', DEBATE, 'names.csv') };
    const began = performance.now();
    const tables = await makeGeneralDebate(sources, showProgress());
    const written = await writeGeneralDebate(tables, out, version);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    const sum = [...written.values()].reduce((all, bytes) => all + bytes, 0);
    const sizes = [...written].map(([file, bytes]) => `${file} ${kilobytes(bytes)}`).join(', ');
    console.log(`${tables.documents.length} speeches in ${seconds} s; ${sizes}; together ${kilobytes(sum)}`);
  }
  await buildGeneralDebateDatabase(out);
  const database = path.join(out, DEBATE_DATABASE);
  console.log(`${path.relative(process.cwd(), database)} ${kilobytes(statSync(database).size)}`);
}

/** The unpacked folder of the corpus: of the path given, or where corpora usually are. */
function corpusAt(given: string | undefined): string {
  const corpora = given === undefined ? findCorpora(root, undefined) : null;
  const place = given ?? (corpora === null ? null : path.join(corpora, 'ungdc.tar.xz'));
  if (place === null || !existsSync(place)) {
    throw new InputError([
      `${place ?? 'corpora'}: expected the United Nations General Debate Corpus, found nothing; get it from ` +
        'https://doi.org/10.7910/DVN/0TJX8Y and name its archive (.tar.xz) or unpacked folder: --from PATH'
    ]);
  }
  return statSync(place).isDirectory() ? place : unpack(place);
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000).toLocaleString('en')} kB`;
}

runCommand(collection);
