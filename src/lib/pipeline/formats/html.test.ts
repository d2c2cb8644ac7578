import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { only, refused } from './extracted.server.ts';

function latin1(text: string): Uint8Array {
  return strToU8(text, true);
}

describe('Markdown', () => {
  it('gives headings, paragraphs, list items and rows of tables as lines, without marks', async () => {
    const read = await only(
      'plan.md',
      '---\ntitle: "The plan"\ncountry: Kenya\ndate: 2021-03-12\n---\n# Our **plan**\n\nWe will build\nroads &amp; [rails](http://x.org).\n\n' +
        '- schools\n- clinics\n  - with nurses\n\n<script>alert(1)</script>\n\n| a | b |\n|---|---|\n| 1 | 2 |\n'
    );
    expect(read.text).toBe('Our plan\n\nWe will build roads & rails.\n\nschools\nclinics\n\nwith nurses\n\na b\n1 2');
    expect(read.source).toMatchObject({ title: 'The plan', country: 'KEN', date: '2021-03-12', file: 'plan.md' });
    expect(read.extracted).toBe(true);
  });

  it('that is nested deeper than can be read is said to be that, not damaged', async () => {
    expect(await refused('a.md', `${'>'.repeat(100_000)} We met.`)).toBe(
      'docs/a.md: cannot be read as markdown: it is nested too deeply; make it flatter or remove it'
    );
  });
});

describe('HTML', () => {
  const sentences = 'The government will open forty clinics in the north, and it will train the nurses for them. ';
  const page =
    '<!doctype html><html><head><meta charset="windows-1252"><title>Speech on health - Ministry of Health</title><style>p{}</style></head><body>' +
    '<nav><ul><li><a href="/">Home</a></li><li><a href="/b">Ministries</a></li></ul></nav>' +
    '<main><h1>Speech on health</h1><article>' +
    `<p>${sentences.repeat(4)}Caf\xe9.</p><script>document.write("no")</script><p>${sentences.repeat(4)}</p>` +
    '<ul><li>One<li>Two</ul><p>Line<br>break</p></article></main><footer><p>Copyright</p></footer></body></html>';

  it('gives the article in lines, its heading first, nothing of menus and scripts', async () => {
    const read = await only('p.html', latin1(page));
    expect(read.encoding).toBe('windows-1252');
    expect(read.text).toContain('nurses for them. Café.');
    expect(read.text.split('\n')[0]).toBe('Speech on health');
    expect(read.text).toMatch(/\n\nOne\nTwo\n\nLine\nbreak$/);
    for (const gone of ['Home', 'Ministries', 'Copyright', 'document.write', 'p{}']) expect(read.text).not.toContain(gone);
    expect(read.source?.title).toBe('Speech on health');
  });

  it('of a few words, or cut short, is read as well', async () => {
    expect((await only('a.htm', '<p>We will act.<p>Soon.')).text).toBe('We will act.\n\nSoon.');
    expect((await only('a.htm', 'We will act &mdash; now.')).text).toBe('We will act — now.');
  });

  it('without text is refused', async () => {
    expect(await refused('a.html', '<html><body><script>var a = 1;</script></body></html>')).toMatch(/found none in it/);
  });

  it('that is nested as deeply as no page is comes to an end', async () => {
    const deep = `${'<div>'.repeat(1500)}<p>Text.</p>`;
    expect((await only('deep.html', deep)).text).toBe('Text.');
  });
});
