import { Worker } from 'node:worker_threads';
import { InputError } from '../input-error.ts';
import type { Answer, Question } from './reader-thread.ts';
import type { ReadPart } from './read-part.ts';

/** How long a file (of a PDF: a page) may take, in milliseconds. */
export const TIME_LIMIT = 60_000;
/** How much the thread may hold, in megabytes, beside the file. */
const MEMORY_LIMIT = 1024;

let thread: Worker | null = null;
let queue: Promise<unknown> = Promise.resolve();

/**
 * Reads a document in a thread of its own, one after the other. The thread is silent, and is ended when it takes too
 * long or too much memory; the next document starts a new one.
 *
 * @throws InputError with one line that does not name the file
 */
export function readInThread(question: Question, timeLimit: number = TIME_LIMIT): Promise<ReadPart> {
  const read = queue.then(() => ask(question, timeLimit));
  queue = read.catch(() => null);
  return read;
}

function ask(question: Question, timeLimit: number): Promise<ReadPart> {
  const worker = (thread ??= new Worker(new URL('./reader-thread-start.js', import.meta.url), {
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT }
  }));
  return new Promise((resolve, reject) => {
    const seconds = timeLimit / 1000;
    const tooSlow = () =>
      giveUp(`took more than ${seconds} seconds to read, as damaged files do; save it again or remove it`);
    let timer = setTimeout(tooSlow, timeLimit);
    const end = () => {
      clearTimeout(timer);
      worker.removeAllListeners('message').removeAllListeners('error').removeAllListeners('exit');
    };
    const giveUp = (problem: string) => {
      end();
      thread = null;
      // An error that comes after the end is of no more use.
      worker.on('error', () => {});
      void worker.terminate();
      reject(new InputError([problem]));
    };
    worker.on('message', (answer: Answer) => {
      if (answer.kind === 'alive') {
        clearTimeout(timer);
        timer = setTimeout(tooSlow, timeLimit);
        return;
      }
      end();
      worker.unref();
      if (answer.kind === 'read') resolve(answer.read);
      else reject(new InputError([answer.problem]));
    });
    worker.on('error', (error) => {
      const memory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      giveUp(
        memory
          ? `took more than ${MEMORY_LIMIT} MB of memory to read; divide it into smaller files`
          : `cannot be read (${error.message.split('\n')[0]}); save it again or remove it`
      );
    });
    worker.on('exit', () => giveUp('cannot be read: its reader ended; save it again or remove it'));
    worker.ref();
    worker.postMessage(question);
  });
}
