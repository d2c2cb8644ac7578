import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Texts to measure with. */
export interface Sample {
  readonly texts: readonly string[];
  /** Their size in UTF-8, in megabytes. */
  readonly megabytes: number;
  readonly about: string;
}

/** Every eighth speech of the corpus of the General Debate or, where it is not there, the seeds over and over. */
export function readSample(root: string, corpus: string | null): Sample {
  if (corpus !== null) {
    const files = textsBelow(corpus).filter((_, i) => i % 8 === 0);
    return sampleOf(files.map((file) => readFileSync(file, 'utf8')), 'every eighth speech of the UN General Debate');
  }
  const seeds = textsBelow(path.join(root, 'seeds')).map((file) => readFileSync(file, 'utf8'));
  return sampleOf(Array.from({ length: 200 }, () => seeds).flat(), 'the seeds, 200 times (no corpus found)');
}

function sampleOf(texts: readonly string[], about: string): Sample {
  return { texts, about, megabytes: texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6 };
}

function textsBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /^[^.].*\.txt$/.test(path.basename(file)))
    .sort()
    .map((file) => path.join(folder, file));
}
