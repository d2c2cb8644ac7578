import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { DebateTables } from '#lib/agenda/general-debate.ts';
import { InputError } from '../input-error.ts';
import type { Progress } from '../run.server.ts';
import { readCodebook } from '../themes/read-codebook.server.ts';
import { mapInOrder } from '../workers/map-in-order.server.ts';
import { readSpeechFile } from './speech-file.ts';
import type { SpeechFigures } from './speech-figures.ts';
import type { SpeechSetting, SpeechTask } from './speech-worker.server.ts';
import { speakersFrom } from './speakers.ts';

const WORKER = new URL('./speech-worker.server.ts', import.meta.url);
/** The codebook that speeches are coded with. */
const CODEBOOK = 'foreign-affairs';

/** What is read for the collection. */
export interface DebateSources {
  /** The folder of the corpus, unpacked: speeches anywhere below it. */
  readonly corpus: string;
  /** The folder of data: codebooks and gazetteer. */
  readonly data: string;
  /** The names that states went by. */
  readonly names: string;
  /** Threads; one for each core unless told. The tables do not depend on it. */
  readonly threads?: number;
}

/**
 * Codes every speech of the United Nations General Debate Corpus and lays the figures out as tables, by country, year
 * and session. Throws `InputError` where the folder holds no speech or one cannot be read.
 */
export async function makeGeneralDebate(sources: DebateSources, progress: Progress): Promise<DebateTables> {
  const { corpus, data, names, threads } = sources;
  const speakerOf = speakersFrom(
    readFileSync(path.join(data, 'gazetteer/countries.csv'), 'utf8'),
    readFileSync(names, 'utf8')
  );
  const tasks = listSpeeches(corpus).map((found): SpeechTask => {
    return { ...found, speaker: speakerOf(found.speech.code, found.speech.year) };
  });
  const setting: SpeechSetting = { codebook: path.join(data, 'codebooks', CODEBOOK) };
  const { codebook_id, themes } = readCodebook(setting.codebook);
  const tables: DebateTables = {
    documents: [],
    themes: themes.map((theme, index) => ({ codebook_id, position: index + 1, ...theme })),
    agendas: [],
    cues: []
  };
  progress.start(tasks.length);
  for await (const figures of mapInOrder<SpeechSetting, SpeechTask, SpeechFigures>(WORKER, setting, tasks, threads)) {
    tables.documents.push(figures.document);
    tables.agendas.push(...figures.agendas);
    tables.cues.push(...figures.cues);
    progress.step(figures.document.document_id);
  }
  progress.stop();
  return tables;
}

function listSpeeches(corpus: string): Omit<SpeechTask, 'speaker'>[] {
  const found = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).flatMap((file) => {
    const speech = readSpeechFile(file.split(path.sep).join('/'));
    return speech === null ? [] : [{ path: path.join(corpus, file), speech }];
  });
  if (found.length === 0) {
    throw new InputError([
      `${corpus}: expected speeches named as "Session 75 - 2020/KEN_75_2020.txt", found none; ` +
        'name the corpus: --from PATH'
    ]);
  }
  const key = ({ speech: { code, year, document_id } }: (typeof found)[number]) => `${code} ${year} ${document_id}`;
  return found.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
