import { Presets, SingleBar } from 'cli-progress';
import type { Progress } from '#lib/pipeline/run.server.ts';

/** A progress bar on a terminal, plain lines elsewhere: one for each document, or a hundred for a large collection. */
export function showProgress(): Progress {
  if (!process.stdout.isTTY) return plainLines();
  const format = '{bar} {value}/{total} documents, {eta_formatted} left, {document}';
  const bar = new SingleBar({ format }, Presets.shades_classic);
  return {
    start: (documents) => bar.start(documents, 0, { document: '' }),
    step: (document_id) => bar.increment({ document: document_id }),
    stop: () => bar.stop()
  };
}

/** Lines of a large collection: so many in all. */
const MOST_LINES = 100;

function plainLines(): Progress {
  let [done, all] = [0, 0];
  return {
    start: (documents) => (all = documents),
    step: (document_id) => {
      done++;
      if (all <= MOST_LINES || done === all || done % Math.ceil(all / MOST_LINES) === 0) {
        console.log(`${done}/${all} ${document_id}`);
      }
    },
    stop: () => {}
  };
}
