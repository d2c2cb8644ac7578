/** Stands for no key; keys are from 0 on. */
const FREE = -1;

/** Lays keys and what they lead to as a table in which {@link findStep} looks: pairs, of which some may be free. */
export function laySteps(steps: readonly (readonly [key: number, target: number])[]): number[] {
  if (steps.length === 0) return [];
  let size = 1;
  while (size < steps.length) size *= 2;
  const laid = Array.from({ length: size }, () => [FREE, 0]).flat();
  for (const [key, target] of steps) {
    let slot = key & (size - 1);
    while (laid[slot * 2] !== FREE) slot = (slot + 1) & (size - 1);
    laid[slot * 2] = key;
    laid[slot * 2 + 1] = target;
  }
  return laid;
}

/** Where in `numbers` the target of a key stands, in the table between two places that is not empty; -1: nowhere. */
export function findStep(numbers: Int32Array, start: number, end: number, key: number): number {
  const last = end - start - 2;
  const first = (key * 2) & last;
  let at = first;
  do {
    const found = numbers[start + at]!;
    if (found === key) return start + at + 1;
    if (found === FREE) return -1;
    at = (at + 2) & last;
  } while (at !== first);
  return -1;
}
