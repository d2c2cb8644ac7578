/** The middle of some numbers; of an even number of them, the upper of the two. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
}

/** Runs something several times and gives the median of its times, in seconds; one run before them is not counted. */
export async function medianSeconds(times: number, run: () => unknown): Promise<number> {
  await run();
  const seconds: number[] = [];
  for (let i = 0; i < times; i++) {
    const began = performance.now();
    await run();
    seconds.push((performance.now() - began) / 1000);
  }
  return median(seconds);
}
