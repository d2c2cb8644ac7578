import { Presets, SingleBar } from 'cli-progress';
import type { Progress } from '#lib/pipeline/run.server.ts';

/** A progress bar on a terminal, a plain line for each document elsewhere. */
export function showProgress(): Progress {
  if (!process.stdout.isTTY) return plainLines();
  const bar = new SingleBar({ format: '{bar} {value}/{total} documents {document}' }, Presets.shades_classic);
  return {
    start: (documents) => bar.start(documents, 0, { document: '' }),
    step: (document_id) => bar.increment({ document: document_id }),
    stop: () => bar.stop()
  };
}

function plainLines(): Progress {
  let [done, all] = [0, 0];
  return {
    start: (documents) => (all = documents),
    step: (document_id) => console.log(`${++done}/${all} ${document_id}`),
    stop: () => {}
  };
}
