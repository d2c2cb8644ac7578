import { describe, expect, it } from 'vitest';
import { only, refused } from './extracted.server.ts';
import { makeDocx, makeEpub, makeZip } from './made-files.ts';

describe('DOCX', () => {
  it('gives headings and paragraphs', async () => {
    const read = await only('a.docx', makeDocx(['# Our plan', 'Roads & rails.', 'Two < three.']));
    expect(read.text).toBe('Our plan\n\nRoads & rails.\n\nTwo < three.');
  });

  it('that is none is refused, with what to do', async () => {
    expect(await refused('a.docx', 'We will act.')).toMatch(/expected a Word document \(\.docx\), found a file that is none/);
    expect(await refused('a.docx', makeZip({ 'x.txt': 'a' }))).toMatch(/found a damaged one or another kind of file/);
    expect(await refused('a.docx', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2))).toMatch(/without a password/);
    expect(await refused('a.docx', makeDocx([]))).toMatch(/has no text in it/);
    expect(await refused('a.doc', 'x')).toMatch(/found \.doc; save it as \.docx/);
  });
});

describe('EPUB', () => {
  it('gives the chapters in the order of the spine, without the table of contents', async () => {
    const read = await only('b.epub', makeEpub('Our & plan', ['<h1>One</h1><p>First.</p>', '<h1>Two</h1><p>Second.</p>']));
    expect(read.text).toBe('One\n\nFirst.\n\nTwo\n\nSecond.');
    expect(read.source?.title).toBe('Our & plan');
  });

  it('that is none, or protected, is refused', async () => {
    expect(await refused('b.epub', 'x')).toMatch(/expected an EPUB book/);
    expect(await refused('b.epub', makeZip({ 'x.txt': 'a' }))).toMatch(/expected an EPUB book/);
    const encryption =
      '<encryption><EncryptedData><CipherReference URI="OPS/text/part%209.xhtml"/></EncryptedData></encryption>';
    const locked = makeEpub('B', ['<p>x</p>'], { 'META-INF/encryption.xml': encryption });
    expect(await refused('b.epub', locked)).toMatch(/is encrypted \(copy protection\)/);
  });
});

describe('a document that is packed', () => {
  const bomb = new Uint8Array(60_000_000).fill(32);

  it.each(['a.docx', 'b.epub'])('%s that would unpack to far more than a text is refused as the document that it is', async (file) => {
    const parts = { '[Content_Types].xml': bomb, 'word/document.xml': bomb, 'META-INF/container.xml': bomb };
    expect(await refused(file, makeZip(parts))).toMatch(
      /^docs\/[ab]\.\w+: expected (?:a Word document \(\.docx\)|an EPUB book), found one that would fill far more room than a text does, as made to do harm; save it as (?:\.docx|EPUB) again, or remove it$/
    );
  });

  it.each(['a.docx', 'b.epub'])('%s that is cut is not spoken of as an archive', async (file) => {
    const whole = file === 'a.docx' ? makeDocx(['We met.']) : makeEpub('T', ['<p>We met.</p>']);
    const line = await refused(file, whole.slice(0, whole.length - 30));
    expect(line).toMatch(/found a damaged or encrypted one; save it as (?:\.docx|EPUB) again, or remove it$/);
    expect(line).not.toContain('zip');
  });
});
