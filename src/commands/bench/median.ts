/** Runs something several times and gives the median of its times, in seconds; one run before them is not counted. */
export async function medianSeconds(times: number, run: () => unknown): Promise<number> {
  await run();
  const seconds: number[] = [];
  for (let i = 0; i < times; i++) {
    const began = performance.now();
    await run();
    seconds.push((performance.now() - began) / 1000);
  }
  return seconds.sort((a, b) => a - b)[Math.floor(times / 2)] ?? NaN;
}
