import { describe, expect, test } from 'vitest';
import { bibtex, citationText, ris, type Cited } from './citation.ts';

const cited: Cited = {
  title: 'Peace & 100\u202f% {trade} at $5_a #1 ~ 2^3 \\ end',
  name: 'compare',
  view: 'time/?country=CHN&from=2012',
  address: 'https://example.org/time/?country=CHN&from=2012&x={y}',
  edition: { version: '0.1.0', documents: 5, counted: 178, hash: '0123456789ab' },
  day: '2026-11-21'
};
const copy: Cited = { ...cited, address: null };
const FORMS = { citationText, bibtex, ris };

describe.each(Object.entries(FORMS))('%s', (_, form) => {
  test('names version, data, view and day', () => {
    for (const text of [form(cited), form(copy)]) {
      for (const part of ['0.1.0', '0123456789ab', '/time/?country=CHN']) expect(text).toContain(part);
      expect(text.replaceAll('/', '-')).toContain('2026-11-21');
    }
  });

  test('names the address where others can open it, and else says what to write', () => {
    expect(form(cited)).toContain('https://example.org/time/?country=CHN');
    expect(form(cited)).not.toContain('copy');
    expect(form(copy)).not.toContain('http');
    expect(form(copy)).toContain('seen in a copy without a public address; where you publish one, put it here');
  });
});

/** What TeX would print of the escapes. */
const printed = (text: string) =>
  text
    .replace(/\\text(backslash|braceleft|braceright|asciitilde|asciicircum)\{\}/g, (_, name: string) =>
      ({ backslash: '\\', braceleft: '{', braceright: '}', asciitilde: '\u0001', asciicircum: '^' })[name] ?? '')
    .replace(/\\([&%$#_])/g, '$1')
    .replaceAll('~', ' ')
    .replaceAll('\u0001', '~');

describe('BibTeX', () => {
  test('prints the title as it is, with no command in it', () => {
    const [, title = ''] = /^ {2}title = \{\{(.*)\}\},$/m.exec(bibtex(cited)) ?? [];
    expect(printed(title)).toBe(cited.title.replace('\u202f', ' '));
    expect(title.replace(/\\[a-z]+\{\}|\\[&%$#_]/g, '')).not.toMatch(/[\\{}&%$#_^]/);
  });

  test('closes every brace, whatever the title', () => {
    for (const title of ['}', '{{', '\\', 'a\\}b', '%}']) {
      let open = 0;
      for (const sign of bibtex({ ...cited, title })) {
        open += sign === '{' ? 1 : sign === '}' ? -1 : 0;
        expect(open).toBeGreaterThanOrEqual(0);
      }
      expect(open).toBe(0);
    }
  });

  test('has a key for every chart and edition, and commas between its fields', () => {
    expect(bibtex(cited)).toMatch(/^@misc\{agendascope-compare-0123456789ab,\n( {2}[a-z]+ = \{.*\},\n)+ {2}year = \{2026\}\n\}\n$/);
    expect(bibtex({ ...cited, name: 'time' })).toContain('{agendascope-time-0123456789ab,');
  });
});

test('RIS has a tag a line, from TY to ER', () => {
  for (const one of [cited, copy, { ...cited, title: 'Two\r\nER  - lines' }]) {
    const lines = ris(one).split('\r\n').slice(0, -1);
    for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /);
    expect(lines.map((line) => line.slice(0, 2))).toEqual(['TY', 'AU', 'TI', 'PY', 'ET', 'N1', ...(one.address ? ['UR'] : []), 'Y2', 'ER']);
  }
});
