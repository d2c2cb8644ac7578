import { parentPort, workerData } from 'node:worker_threads';
import type { Answer } from './map-in-order.server.ts';

/**
 * What a thread of `mapInOrder` runs: makes ready with what every thread is told, then answers each task, one after the
 * other.
 */
export function answerTasks<G, T, R>(makeReady: (given: G) => (task: T) => R | Promise<R>): void {
  const answer = makeReady(workerData as G);
  let before = Promise.resolve();
  parentPort?.on('message', (task: T) => {
    before = before.then(async () => {
      let said: Answer<R>;
      try {
        said = { result: await answer(task) };
      } catch (error) {
        said = { error };
      }
      parentPort?.postMessage(said);
    });
  });
}
