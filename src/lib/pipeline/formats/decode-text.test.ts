import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { only, refused } from './extracted.server.ts';

function latin1(text: string): Uint8Array {
  return strToU8(text, true);
}

describe('encodings', () => {
  const french =
    'Le gouvernement a décidé cet été que les écoles du pays seront rénovées, et que la santé est une priorité.';
  const russian = 'Правительство построит новые школы и больницы во всех областях страны в этом году.';

  it('are recognised where they are not UTF-8', async () => {
    const cases: [string, Uint8Array, string][] = [
      ['windows-1252', latin1('We said \x93yes\x94 to it \x96 and meant it: the caf\xe9s will open again.'), 'We said “yes” to it – '],
      ['iso-8859-1', latin1(french), french],
      ['utf-16le', new Uint8Array(Buffer.from(`\uFEFF${french}`, 'utf16le')), french],
      ['utf-16le', new Uint8Array(Buffer.from(french, 'utf16le')), french],
      ['utf-16be', new Uint8Array(Buffer.from(`\uFEFF${french}`, 'utf16le').swap16()), french],
      ['koi8-r', koi8(russian), russian]
    ];
    for (const [encoding, bytes, text] of cases) {
      const read = await only('a.txt', bytes);
      expect([read.encoding, read.text.slice(0, text.length), read.extracted]).toEqual([encoding, text, true]);
    }
  });

  it('of UTF-8 with a mistake is not guessed to be another', async () => {
    const bytes = strToU8(french);
    bytes[60] = 0xff;
    expect(await refused('a.txt', bytes)).toMatch(/a\.txt: expected UTF-8, found byte 61 that is not/);
  });

  it('cut in the middle of a letter of UTF-16 are refused', async () => {
    expect(await refused('a.txt', Uint8Array.of(0xff, 0xfe, 65, 0, 66))).toMatch(/expected utf-16le/);
  });
});

function koi8(text: string): Uint8Array {
  const decoder = new TextDecoder('koi8-r');
  const byteOf = new Map(Array.from({ length: 256 }, (_, b) => [decoder.decode(Uint8Array.of(b)), b]));
  return Uint8Array.from(text, (c) => byteOf.get(c) ?? 63);
}
