import { parentPort } from 'node:worker_threads';
import { InputError } from '../input-error.ts';
import { readPart, type ReadPart, type ThreadFormat } from './read-part.ts';

/** What the thread is asked. */
export interface Question {
  readonly format: ThreadFormat;
  readonly bytes: Uint8Array;
  readonly countries: ReadonlySet<string>;
}

/** What it answers: that it is at work still, what it read, or why it could not. */
export type Answer =
  | { readonly kind: 'alive' }
  | { readonly kind: 'read'; readonly read: ReadPart }
  | { readonly kind: 'problem'; readonly problem: string };

const port = parentPort;
if (port === null) throw new Error('reader-thread.ts runs as a thread only');
const answer = (given: Answer) => port.postMessage(given);

port.on('message', async ({ format, bytes, countries }: Question) => {
  try {
    const read = await readPart(format, bytes, countries, () => answer({ kind: 'alive' }));
    answer({ kind: 'read', read });
  } catch (error) {
    answer({ kind: 'problem', problem: problemOf(error, format) });
  }
});
answer({ kind: 'alive' });

function problemOf(error: unknown, format: ThreadFormat): string {
  if (error instanceof InputError) return error.message;
  // Readers that go down with what they read have no more room on the stack.
  if (error instanceof RangeError) return `cannot be read as ${format}: it is nested too deeply; make it flatter or remove it`;
  return `cannot be read as ${format}: it is damaged; save it again`;
}
