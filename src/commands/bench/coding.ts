import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { makeGeneralDebate } from '#lib/pipeline/general-debate/make-collection.server.ts';
import { writeGeneralDebate } from '#lib/pipeline/general-debate/write-collection.server.ts';
import { readText } from '#lib/pipeline/pipeline.ts';
import { codeThemes, makeCoder } from '#lib/pipeline/themes/code.ts';
import { readCodebook } from '#lib/pipeline/themes/read-codebook.server.ts';
import { medianSeconds } from './median.ts';
import type { Measured } from './report.ts';
import type { Sample } from './sample.ts';

const RUNS = 5;
const quiet = { start: () => {}, step: () => {}, stop: () => {} };

/** Megabytes of text a second on one core: the whole way, and the matching of cues in sentences by itself. */
export async function measureCoding(root: string, { texts, megabytes }: Sample): Promise<Measured[]> {
  const coder = makeCoder(readCodebook(path.join(root, 'data/codebooks/foreign-affairs')));
  const whole = await medianSeconds(RUNS, () => {
    for (const text of texts) {
      const { sentences, words } = readText(text);
      codeThemes(coder, sentences, words);
    }
  });
  const read = texts.map((text) => readText(text).sentences);
  const cues = await medianSeconds(RUNS, () => {
    for (const sentences of read) codeThemes(coder, sentences);
  });
  const by = 'Agendascope, 1 core';
  return [
    { what: 'text to sentences, stances, lists and codings', by, value: megabytes / whole, unit: 'MB/s' },
    { what: 'sentences to codings', by, value: megabytes / cues, unit: 'MB/s' }
  ];
}

/** The whole corpus of the General Debate, from files to Parquet, on all cores. */
export async function measureCollection(root: string, corpus: string | null): Promise<Measured[]> {
  const cores = availableParallelism();
  const what = 'UN General Debate, files to Parquet';
  const by = `Agendascope, ${cores} cores`;
  if (corpus === null) return [{ what, by, value: null, unit: 's', note: 'no corpus found' }];
  const out = mkdtempSync(path.join(tmpdir(), 'agendascope-bench-'));
  const names = path.join(root, 'data/collections/un-general-debate/names.csv');
  try {
    const began = performance.now();
    const tables = await makeGeneralDebate({ corpus, data: path.join(root, 'data'), names }, quiet);
    await writeGeneralDebate(tables, path.join(out, 'tables'), '0');
    const seconds = (performance.now() - began) / 1000;
    const peak = process.resourceUsage().maxRSS / 1000;
    return [
      { what, by, value: seconds, unit: 's', note: `${tables.documents.length} speeches; one run` },
      { what: 'the same, memory at most', by, value: peak, unit: 'MB' }
    ];
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
