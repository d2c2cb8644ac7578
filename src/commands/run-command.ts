import { sayProblems } from './say-problems.ts';

/**
 * Runs a command to its end. What stops it is said in lines on standard error, and the exit code is then 1. A reader of
 * its output that goes away, as `head` does, does not stop its work; output that cannot be written is said once.
 */
export function runCommand(command: () => void | Promise<void>): void {
  let said = false;
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (said || error.code === 'EPIPE') return;
    said = true;
    sayProblems(new Error(`standard output: ${error.message}`));
  });
  // Where errors cannot be said, nothing can be said of that.
  process.stderr.on('error', () => {});
  Promise.resolve().then(command).catch(sayProblems);
}
