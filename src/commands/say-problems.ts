import { InputError } from '#lib/pipeline/input-error.ts';

/**
 * Says on standard error what stopped a command, a line a problem and never a stack, and has the command exit with 1.
 */
export function sayProblems(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  const problems = error instanceof InputError ? error.problems : [message];
  for (const problem of problems) console.error(problem.replaceAll(/\s*\n\s*/g, ' '));
  process.exitCode = 1;
}
