/**
 * What is wrong with what was given: one line a problem, each naming the file (and row), what was expected, what came
 * and what to do. A run gathers all its problems before it stops.
 */
export class InputError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'InputError';
    this.problems = problems;
  }
}
