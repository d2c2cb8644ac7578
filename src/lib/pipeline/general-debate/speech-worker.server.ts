import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { makeCoder } from '../themes/code.ts';
import { readCodebook } from '../themes/read-codebook.server.ts';
import { answerTasks } from '../workers/answer-tasks.server.ts';
import type { Speaker } from './speakers.ts';
import type { SpeechFile } from './speech-file.ts';
import { speechFigures, type SpeechFigures } from './speech-figures.ts';

/** What every thread is told. */
export interface SpeechSetting {
  /** The folder of the codebook. */
  readonly codebook: string;
}

/** A speech to read. */
export interface SpeechTask {
  readonly path: string;
  readonly speech: SpeechFile;
  readonly speaker: Speaker;
}

answerTasks<SpeechSetting, SpeechTask, SpeechFigures>(({ codebook }) => {
  const coder = makeCoder(readCodebook(codebook));
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  return ({ path, speech, speaker }) => {
    const bytes = readFileSync(path);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return speechFigures(speech, decoder.decode(bytes), sha256, speaker, coder);
  };
});
