/** A source of numbers, evenly between 0 (included) and 1 (excluded). */
export type Random = () => number;

/** Numbers that are the same for the same seed, everywhere: the generator mulberry32 (Tommy Ettinger 2017). */
export function seeded(seed: number): Random {
  // In an array, since a number of 32 bits in a variable of a closure is made anew at every step.
  const kept = Int32Array.of(seed);
  return () => {
    const state = ((kept[0] ?? 0) + 0x6d2b79f5) | 0;
    kept[0] = state;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
  };
}
