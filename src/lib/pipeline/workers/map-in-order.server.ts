import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** A task that a worker has, and what it answers. */
export interface Answer<R> {
  readonly result?: R;
  readonly error?: unknown;
}

/** Tasks that each worker holds, so that it never waits for the next. */
const AHEAD = 4;

/**
 * Gives every task to a thread that runs `script` (see `answerTasks`) and yields the answers in the order of the tasks,
 * whatever the number of threads. Only a few answers wait in memory at a time: tasks are handed out as answers are
 * taken. Throws what a task throws; then, and when the reader stops, the threads end.
 *
 * @param given what every thread is told at its start
 * @param threads how many; one for each core unless told
 */
export async function* mapInOrder<G, T, R>(
  script: URL,
  given: G,
  tasks: Iterable<T>,
  threads = availableParallelism()
): AsyncGenerator<R> {
  const workers = Array.from({ length: threads }, () => startWorker(script, given));
  const queue: Promise<R>[] = [];
  const next = tasks[Symbol.iterator]();
  let asked = 0;
  const handOut = (): boolean => {
    const { done, value } = next.next();
    if (done) return false;
    const worker = workers[asked++ % threads];
    if (worker === undefined) return true;
    const answer = worker.ask<T, R>(value);
    // One that fails before its turn is heard of in its turn.
    answer.catch(() => {});
    queue.push(answer);
    return true;
  };
  try {
    while (queue.length < threads * AHEAD && handOut());
    for (let first = queue.shift(); first !== undefined; first = queue.shift()) {
      const result = await first;
      handOut();
      yield result;
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.end()));
  }
}

/** A thread does not inherit the loader that makes TypeScript run: it registers its own, then runs the script. */
function withTypes(script: URL): URL {
  const tsx = import.meta.resolve('tsx/esm/api');
  const [loader, main] = [JSON.stringify(tsx), JSON.stringify(script.href)];
  const code = `import { register } from ${loader}; register(); await import(${main});`;
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`);
}

function startWorker<G>(script: URL, given: G) {
  const worker = new Worker(withTypes(script), { workerData: given });
  const waiting: { resolve: (result: never) => void; reject: (error: unknown) => void }[] = [];
  let failed: { readonly error: unknown } | null = null;
  const fail = (error: unknown): void => {
    failed ??= { error };
    for (const { reject } of waiting.splice(0)) reject(error);
  };
  worker.on('message', ({ result, error }: Answer<never>) => {
    const asked = waiting.shift();
    if (error === undefined) asked?.resolve(result as never);
    else asked?.reject(error);
  });
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('a worker thread ended before its work did')));
  return {
    ask: <T, R>(task: T): Promise<R> =>
      new Promise<R>((resolve, reject) => {
        if (failed !== null) return reject(failed.error);
        waiting.push({ resolve: resolve as (result: never) => void, reject });
        worker.postMessage(task);
      }),
    end: () => worker.terminate()
  };
}
