import { currentAddress, isLive } from '#lib/site/view.svelte.ts';

/** Two different ones of several, named by their ids. */
export type Pair = readonly [string, string];

/** Reads `a,b`, where ids may hold commas themselves; null where these are not two different ones of `ids`. */
export function readPair(text: string | null, ids: readonly string[]): Pair | null {
  for (const first of ids) {
    if (!text?.startsWith(`${first},`)) continue;
    const second = text.slice(first.length + 1);
    if (second !== first && ids.includes(second)) return [first, second];
  }
  return null;
}

/**
 * The pair that the address names, or the first two.
 *
 * @returns null where there are no two
 */
export function currentPair(ids: readonly string[]): Pair | null {
  const [first, second] = ids;
  const standard: Pair | null = first !== undefined && second !== undefined ? [first, second] : null;
  return (isLive() ? readPair(currentAddress().searchParams.get('pair'), ids) : null) ?? standard;
}
