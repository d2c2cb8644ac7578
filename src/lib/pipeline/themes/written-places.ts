import { Buffer } from 'node:buffer';
import type { FoundThemes } from './found-themes.ts';

const [HYPHEN, ZERO] = [0x2d, 0x30];
/** The longest `start-end`. */
const LONGEST = 32;

/**
 * The places of a document's cues as the table of codings has them, `12-17`. All are written into one text, of which
 * each is a part: to make texts of two numbers each time takes longer than to find the cues.
 */
export class WrittenPlaces {
  private bytes = Buffer.alloc(1 << 14);
  private text = '';
  /** By place, and one more: where it begins in the text. */
  private readonly starts: number[] = [0];

  /** Writes the places that were found in sentences, which begin in the document where they say. */
  write(found: FoundThemes, sentences: readonly { readonly start: number }[]): void {
    const { placeStarts, placeFroms, placeTos } = found;
    const count = placeStarts[found.sentenceCount] ?? 0;
    if (this.bytes.length < count * LONGEST) this.bytes = Buffer.alloc(count * LONGEST * 2);
    const { bytes, starts } = this;
    let at = 0;
    for (let i = 0; i < found.sentenceCount; i++) {
      const start = sentences[i]?.start ?? 0;
      const end = placeStarts[i + 1] ?? 0;
      for (let p = placeStarts[i] ?? 0; p < end; p++) {
        at = writeNumber(bytes, at, start + (placeFroms[p] ?? 0));
        bytes[at++] = HYPHEN;
        at = writeNumber(bytes, at, start + (placeTos[p] ?? 0));
        starts[p + 1] = at;
      }
    }
    this.text = bytes.toString('latin1', 0, at);
  }

  /** A place by its number in the document. */
  at(place: number): string {
    return this.text.slice(this.starts[place] ?? 0, this.starts[place + 1] ?? 0);
  }
}

/** Writes the digits of a number from 0 on; says where they end. */
function writeNumber(bytes: Uint8Array, at: number, number: number): number {
  let end = at + 1;
  for (let power = 10; power <= number; power *= 10) end++;
  let rest = number;
  for (let i = end - 1; i >= at; i--) {
    bytes[i] = ZERO + (rest % 10);
    rest = Math.floor(rest / 10);
  }
  return end;
}
