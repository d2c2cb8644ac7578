import { parentPort, workerData } from 'node:worker_threads';
import type { Answer } from './map-in-order.server.ts';

type Answering<T, R> = (task: T) => R | Promise<R>;

/**
 * What a thread of `mapInOrder` runs: makes ready with what every thread is told, then answers each task, one after the
 * other.
 */
export function answerTasks<G, T, R>(makeReady: (given: G) => Answering<T, R> | Promise<Answering<T, R>>): void {
  const ready = Promise.resolve(makeReady(workerData as G));
  // A task asks for it, and then is told what is wrong.
  ready.catch(() => {});
  let before = Promise.resolve();
  parentPort?.on('message', (task: T) => {
    before = before.then(async () => {
      let said: Answer<R>;
      try {
        said = { result: await (await ready)(task) };
      } catch (error) {
        said = { error };
      }
      parentPort?.postMessage(said);
    });
  });
}
