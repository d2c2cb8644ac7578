import { describe, expect, it } from 'vitest';
import { only, refused } from './extracted.server.ts';
import { down, makePdf } from './made-files.ts';

describe('PDF', () => {
  const words = ['north', 'south', 'east', 'west'];
  const pages = words.map((word, i) => [
    { text: 'Ministry of Works', y: 760 },
    ...down([
      `We will build roads in the ${word} and keep the agri-`,
      'culture of the region alive for a long-',
      'term plan, as the long-term plan of agriculture says.'
    ]),
    { text: `A new paragraph begins here in the ${word}.`, y: 620 },
    { text: `Page ${i + 1} of 4`, x: 300, y: 30 }
  ]);

  it('gives lines and paragraphs, without headers and page numbers, divided words joined', async () => {
    const read = await only('plan.pdf', makePdf(pages));
    expect(read.text).toBe(
      words
        .map(
          (word) =>
            `We will build roads in the ${word} and keep the agriculture\nof the region alive for a long-term\n` +
            `plan, as the long-term plan of agriculture says.\n\nA new paragraph begins here in the ${word}.`
        )
        .join('\n')
    );
    expect(read).toMatchObject({ name: 'plan', format: 'pdf', encoding: null, extracted: true });
  });

  it('without text, encrypted, damaged, cut or none is named as that', async () => {
    expect(await refused('a.pdf', makePdf([[]]))).toBe(
      'docs/a.pdf: has no text in it, only pictures; run text recognition (OCR) over it first'
    );
    expect(await refused('a.pdf', makePdf(pages, true))).toBe('docs/a.pdf: is encrypted; save it without a password');
    expect(await refused('a.pdf', 'We will act.')).toMatch(/expected a PDF, found a file that is none/);
    const good = makePdf(pages);
    expect(await refused('a.pdf', good.slice(0, good.length / 2))).toMatch(/whose end is missing/);
    expect(await refused('a.pdf', '%PDF-1.4\nnothing\n%%EOF')).toMatch(/is a damaged PDF; download or save it again/);
  });
});
