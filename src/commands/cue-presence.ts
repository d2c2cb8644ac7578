import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { toCsv } from '#lib/agenda/csv.ts';
import { readSpeechFile } from '#lib/pipeline/general-debate/speech-file.ts';
import { InputError } from '#lib/pipeline/input-error.ts';
import { segment } from '#lib/pipeline/segment.ts';
import { makeCoder, type Coder } from '#lib/pipeline/themes/code.ts';
import { presence, type PresenceRow } from '#lib/pipeline/themes/presence.ts';
import { listCodebooks, readCodebook } from '#lib/pipeline/themes/read-codebook.server.ts';
import { readArguments, type Command } from './arguments.ts';
import { findCorpora, listTexts } from './corpora.ts';
import { showProgress } from './progress.ts';
import { runCommand } from './run-command.ts';

const root = path.join(import.meta.dirname, '../..');
const codebooks = path.join(root, 'data/codebooks');
const COMMAND = {
  call: 'npx tsx src/commands/cue-presence.ts',
  about: 'Counts for every cue of every codebook in how many speeches of the UN General Debate and seeds it is found.',
  options: {
    corpora: {
      type: 'string',
      value: 'DIR',
      says: 'where the corpus is',
      otherwise: 'a folder corpora beside the project'
    }
  }
} as const satisfies Command;

/**
 * Counts for every cue of every codebook in how many documents it is found, so that no cue is made for a single
 * sentence: `npx tsx src/commands/cue-presence.ts [--corpora DIR]`. Reads the speeches of the United Nations General
 * Debate Corpus in a folder of corpora, and the seeds, and writes `data/codebooks/<id>/presence.csv`: figures, no text.
 */
function countPresence(): void {
  const given = readArguments(COMMAND);
  if (given === null) return;
  const corpora = findCorpora(root, given.values.corpora);
  const texts = corpora === null ? [] : [...listTexts(corpora).values()];
  const speeches = texts.filter((file) => readSpeechFile(file) !== null).sort();
  if (speeches.length === 0) {
    throw new InputError([
      `${corpora ?? 'corpora'}: expected the United Nations General Debate Corpus, found no speech; ` +
        'name the folder of its archive or of its files: --corpora DIR'
    ]);
  }
  const folder = path.join(root, 'seeds');
  const seeds = readdirSync(folder).filter((file) => file.endsWith('.txt')).sort();
  const coders = listCodebooks(codebooks).map((id) => makeCoder(readCodebook(path.join(codebooks, id))));
  const progress = showProgress();
  progress.start(speeches.length + seeds.length);
  const inSpeeches = documentsWith(coders, speeches, progress.step);
  const inSeeds = documentsWith(coders, seeds.map((file) => path.join(folder, file)), progress.step);
  progress.stop();
  coders.forEach(({ codebook: { codebook_id, cues } }, c) => {
    const rows = cues.map(({ theme_id, cue }, i): PresenceRow => {
      return { theme_id, cue, documents: inSpeeches[c]?.[i] ?? 0, seeds: inSeeds[c]?.[i] ?? 0 };
    });
    const file = path.join(codebooks, codebook_id, 'presence.csv');
    writeFileSync(`${file}.new`, toCsv(presence, rows));
    renameSync(`${file}.new`, file);
    const nowhere = rows.filter(({ documents }) => documents === 0).length;
    console.log(`${path.relative('', file)}: ${rows.length} cues in ${speeches.length} speeches; ${nowhere} in none`);
  });
}

/** By coder and cue: the number of files with a sentence that has the cue. */
function documentsWith(coders: readonly Coder[], files: readonly string[], step: (file: string) => void): Int32Array[] {
  const counts = coders.map(({ codebook }) => new Int32Array(codebook.cues.length));
  for (const file of files) {
    const sentences = segment(readFileSync(file, 'utf8'));
    coders.forEach(({ scorer }, c) => {
      const count = counts[c] as Int32Array;
      const cues = new Set(sentences.flatMap(({ text }) => scorer.cuesOf(text)));
      for (const cue of cues) count[cue] = (count[cue] ?? 0) + 1;
    });
    step(path.basename(file, '.txt'));
  }
  return counts;
}

runCommand(countPresence);
