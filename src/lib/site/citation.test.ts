import { expect, test } from 'vitest';
import { bibtex, citationText, ris } from './citation.ts';

const cited = {
  title: 'Peace & 100 % {trade}',
  address: 'https://example.org/?country=CHN',
  edition: { version: '0.1.0', documents: 5, counted: 178, hash: '0123456789ab' },
  day: '2026-11-21'
};

test('every form names version, data and day', () => {
  for (const text of [citationText(cited), bibtex(cited), ris(cited)]) {
    expect(text).toContain('0.1.0');
    expect(text).toContain('0123456789ab');
    expect(text).toContain(cited.address);
    expect(text.replaceAll('/', '-')).toContain('2026-11-21');
  }
});

test('BibTeX sees no special character of the title', () => {
  expect(bibtex(cited)).toContain('title = {Peace \\& 100 \\% trade}');
});

test('RIS has a tag a line and ends', () => {
  const lines = ris(cited).split('\r\n').slice(0, -1);
  for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /);
  expect(lines.at(-1)).toMatch(/^ER/);
});
