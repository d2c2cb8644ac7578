import { strToU8 } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { all, only, refused } from './extracted.server.ts';
import { down, makeDocx, makeEpub, makePdf, makeZip } from './made-files.ts';

describe('plain text', () => {
  it('is the file itself where it is UTF-8, its byte order mark kept', async () => {
    const content = '\uFEFFWe will build roads.\r\n\r\nÀ bientôt\u0001.';
    expect(await only('a/KEN_75_2020.txt', content)).toMatchObject({
      name: 'KEN_75_2020',
      file: 'a/KEN_75_2020.txt',
      text: content,
      extracted: false,
      encoding: 'utf-8',
      source: null
    });
    expect((await only('speech', 'A file without an ending.')).name).toBe('speech');
  });

  it('keeps the id of the UN General Debate Corpus, in a folder and in an archive', async () => {
    const file = 'Session 75 - 2020/KEN_75_2020.txt';
    const { texts } = await all('ungdc.zip', makeZip({ [file]: 'We met.', '__MACOSX/._x.txt': 'x', 'b.png': 'x' }));
    expect(texts.map((t) => [t.name, t.file])).toEqual([['KEN_75_2020', `ungdc.zip/${file}`]]);
  });

  it('is told from what only bears its ending', async () => {
    expect(await refused('a.txt', makePdf([down(['x'])]))).toMatch(/expected a text, found a PDF; give its name/);
    expect(await refused('a.txt', '')).toMatch(/found an empty file; fill or remove it/);
    expect(await refused('a.txt', 'We\0will')).toMatch(/NUL characters.*not text/);
    expect(await refused('a.txt', new Uint8Array(4000).map((_, i) => (i * 7919) % 256))).toMatch(/expected/);
  });

  it('is of bounded length: a line of 200 MB is refused', async () => {
    const bytes = new Uint8Array(200_000_000).fill(97);
    bytes[9] = 10;
    expect(await refused('long.txt', bytes)).toBe(
      'docs/long.txt: expected a document of at most 8388608 characters, found 200000000; divide it into smaller ones'
    );
  });
});

describe('any bytes', () => {
  const endings = ['txt', 'md', 'html', 'pdf', 'docx', 'epub', 'csv', 'jsonl', 'zip', 'tsv', 'doc', 'xyz'];
  const seeds = [
    makePdf([down(['We will act.'])]),
    makeDocx(['We will act.']),
    makeEpub('T', ['<p>We will act.</p>']),
    makeZip({ 'a.txt': 'We will act.', 'b.csv': 'text\nx' }),
    strToU8('id,text,country\n1,"We will",KEN\n')
  ];

  it('under any ending give documents or lines, and never an error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...endings), fc.uint8Array({ maxLength: 400 }), async (ending, bytes) => {
        const { texts, problems } = await all(`a.${ending}`, bytes);
        expect(texts.length + problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 400 }
    );
  }, 60_000);

  it('that are a good file with bytes changed give documents or lines, and never an error', async () => {
    const changes = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...endings), fc.constantFrom(...seeds), changes, async (ending, seed, changed) => {
        const bytes = seed.slice();
        for (const [at, byte] of changed) bytes[at % bytes.length] = byte;
        const { texts, problems } = await all(`a.${ending}`, bytes);
        expect(texts.length + problems.length).toBeGreaterThan(0);
        for (const { text } of texts) expect(new TextDecoder().decode(new TextEncoder().encode(text))).toBe(text);
      }),
      { numRuns: 400 }
    );
  }, 60_000);
});
