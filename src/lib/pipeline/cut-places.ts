import { BREAK, FULL_STOP, STOP, classOf } from './characters.ts';

/** By code unit: 1 for a line break, 2 for a mark that may end a sentence. */
const CUTS = new Uint8Array(0x10000);
for (let code = 0; code < CUTS.length; code++) {
  const kind = classOf(code);
  if (kind === BREAK) CUTS[code] = 1;
  else if (kind === STOP || kind === FULL_STOP) CUTS[code] = 2;
}

/** Where a text may be cut, in the order of the text. */
export interface CutPlaces {
  readonly breaks: readonly number[];
  /** Marks that may end a sentence. */
  readonly stops: readonly number[];
}

/** Finds the line breaks of a text and the marks that may end its sentences. */
export function findCutPlaces(units: Uint16Array, length: number, cuts = CUTS): CutPlaces {
  const breaks: number[] = [];
  const stops: number[] = [];
  for (let i = 0; i < length; i++) {
    const cut = cuts[units[i]!]!;
    if (cut === 0) continue;
    if (cut === 1) breaks.push(i);
    else stops.push(i);
  }
  return { breaks, stops };
}
