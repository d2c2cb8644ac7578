import { expect, it } from 'vitest';
import { mapInOrder } from './map-in-order.server.ts';

/** Answers after as many milliseconds as it is told; fails at once where that is none. */
const SCRIPT = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', (task) => {
      if (task === 0) parentPort.postMessage({ error: new Error('task 0 failed') });
      else setTimeout(() => parentPort.postMessage({ result: task }), task);
    });
  `)}`
);

it('throws what a task throws in its turn, also where it fails long before it', { timeout: 20_000 }, async () => {
  const answers: number[] = [];
  const unheard: unknown[] = [];
  const hear = (error: unknown) => unheard.push(error);
  process.on('unhandledRejection', hear);
  const all = async () => {
    for await (const answer of mapInOrder<null, number, number>(SCRIPT, null, [300, 0], 2)) answers.push(answer);
  };
  await expect(all()).rejects.toThrow('task 0 failed');
  process.off('unhandledRejection', hear);
  expect([answers, unheard]).toEqual([[300], []]);
});
