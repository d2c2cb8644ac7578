import { cpus, totalmem } from 'node:os';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { readArguments, type Command } from '../arguments.ts';
import { findCorpora, unpack } from '../corpora.ts';
import { runCommand } from '../run-command.ts';
import { measureBrowser } from './browser.ts';
import { measureCoding, measureCollection } from './coding.ts';
import { measureLighthouse } from './lighthouse.ts';
import { measurePeers } from './peers.ts';
import { measureQueries } from './queries.ts';
import { HEAD, markdownLine, type Measured } from './report.ts';
import { readSample } from './sample.ts';

const root = path.join(import.meta.dirname, '../../..');

const COMMAND = {
  call: 'npm run bench --',
  about:
    'Measures this program and its peers in one run and prints a Markdown table. What is not installed is said so;\n' +
    '$CHROMIUM_PATH names a Chromium, $LIGHTHOUSE a folder with Lighthouse.',
  options: {
    from: {
      type: 'string',
      value: 'PATH',
      says: 'the archive (.tar.xz) or folder of the United Nations General Debate Corpus',
      otherwise: 'ungdc.tar.xz in a folder corpora beside the project'
    }
  }
} as const satisfies Command;

/**
 * Measures this program and its peers in one run and prints a Markdown table: `npm run bench [-- --from CORPUS]`.
 * CORPUS is the archive or folder of the United Nations General Debate Corpus. What is not installed or not built is
 * said so.
 */
async function bench(): Promise<void> {
  const given = readArguments(COMMAND);
  if (given === null) return;
  const corpus = corpusAt(given.values.from);
  const sample = readSample(root, corpus);
  const [{ model } = { model: 'unknown' }] = cpus();
  const memory = `${Math.round(totalmem() / 1e9)} GB`;
  const machine = `${cpus().length} cores (${model.trim()}), ${memory}, Node ${process.version}`;
  console.log(`Measured on ${machine}. Text: ${sample.about}, ${sample.megabytes.toFixed(1)} MB.\n\n${HEAD}`);
  const say = (rows: readonly Measured[]) => {
    for (const row of rows) console.log(markdownLine(row));
    return rows;
  };
  const [whole] = say(await measureCoding(root, sample));
  say(await measurePeers(root, sample, whole?.value ?? null));
  say(await measureCollection(root, corpus));
  say(await measureQueries(root));
  for await (const row of measureBrowser(root)) say([row]);
  for await (const row of measureLighthouse(root)) say([row]);
}

function corpusAt(given: string | undefined): string | null {
  const corpora = given === undefined ? findCorpora(root, undefined) : null;
  const place = given ?? (corpora === null ? null : path.join(corpora, 'ungdc.tar.xz'));
  if (place === null || !existsSync(place)) return null;
  return statSync(place).isDirectory() ? place : unpack(place);
}

runCommand(bench);
