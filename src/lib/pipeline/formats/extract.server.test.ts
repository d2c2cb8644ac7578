import { execFileSync } from 'node:child_process';
import { strToU8 } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import fc from 'fast-check';
import { extract, isDocument, type ExtractLimits } from './extract.server.ts';
import type { ExtractedText } from './extracted-text.ts';
import { down, makeDocx, makeEpub, makePdf, makeZip } from './made-files.ts';
import { TIME_LIMIT } from './reader.server.ts';
import { ZIP_LIMITS } from './zip.ts';

const COUNTRIES = new Set(['KEN', 'BRA', 'GHA', 'DEU', 'GBR', 'JPN', 'KOR', 'ZAF']);

async function all(file: string, content: string | Uint8Array, limits?: ExtractLimits) {
  const bytes = typeof content === 'string' ? strToU8(content) : content;
  const texts: ExtractedText[] = [];
  const problems: string[] = [];
  for await (const found of extract(file, bytes, COUNTRIES, `docs/${file}`, limits)) {
    if ('problem' in found) problems.push(found.problem);
    else texts.push(found);
  }
  for (const line of problems) {
    expect(line).toMatch(/^docs\//);
    expect(line).not.toContain('\n');
  }
  return { texts, problems };
}

/** The only document of a file that has no problem. */
async function only(file: string, content: string | Uint8Array): Promise<ExtractedText> {
  const { texts, problems } = await all(file, content);
  expect(problems).toEqual([]);
  expect(texts).toHaveLength(1);
  return texts[0]!;
}

/** The only line of a file that has no document. */
async function refused(file: string, content: string | Uint8Array, limits?: ExtractLimits): Promise<string> {
  const { texts, problems } = await all(file, content, limits);
  expect(texts).toEqual([]);
  expect(problems).toHaveLength(1);
  return problems[0]!;
}

function latin1(text: string): Uint8Array {
  return strToU8(text, true);
}

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

  it('has lines of bounded length: one of 200 MB is named', async () => {
    const bytes = new Uint8Array(200_000_000).fill(97);
    bytes[9] = 10;
    expect(await refused('long.txt', bytes)).toBe(
      'docs/long.txt: line 2: expected at most 16777216 characters, found 199999990; break it into paragraphs'
    );
  });
});

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

describe('CSV and JSON Lines', () => {
  it('make each row a document, with what its other columns say', async () => {
    const csv =
      'ID;Text;Country;Date;Level;source type\nken/1;"We will; we ""must"".\nNow.";ke;2021-03-12T10:00;national;speech\n;Later.;;2020;;\n';
    const { texts, problems } = await all('talks.csv', csv);
    expect(problems).toEqual([]);
    expect(texts.map((t) => [t.name, t.text, t.source?.country, t.source?.date, t.source?.level])).toEqual([
      ['ken_1', 'We will; we "must".\nNow.', 'KEN', '2021-03-12', 'national'],
      ['talks-3', 'Later.', null, '2020', null]
    ]);
    const jsonl = '{"text":"We will.","country":"Brazil","year":2019}\n\n{"id":7,"Content":"Later.\\u0000"}\n';
    const lines = await all('talks.jsonl', jsonl);
    expect(lines.texts.map((t) => [t.name, t.text, t.source?.country ?? null, t.source?.date ?? null])).toEqual([
      ['talks-1', 'We will.', 'BRA', '2019'],
      ['7', 'Later.', null, null]
    ]);
  });

  it('name what is wrong by row, and read the rest', async () => {
    const csv = 'id,text,country,date\n1,One.,KEN,2020\n1,Two.,KEN,2020\n3,,KEN,2020\n4,Four.,Narnia,2020\n5,Five.,KEN,soon\n6,a,b,c,d\n7,Seven.,,\n';
    const { texts, problems } = await all('t.csv', csv);
    expect(texts.map((t) => t.name)).toEqual(['1', '7']);
    expect(problems.sort()).toEqual([
      'docs/t.csv, row 3: expected an id of its own, found the id "1" of row 2; change one of them',
      'docs/t.csv, row 4: expected a text, found none; fill or remove it',
      'docs/t.csv, row 5: the country "Narnia" is not known; write an ISO 3166-1 alpha-3 code of the gazetteer, as "KEN", or nothing',
      'docs/t.csv, row 6: there is no date "soon"; write a year (2023), a month (2023-12) or a day (2023-12-28) of the calendar',
      'docs/t.csv, row 7: expected 4 cells, found 5; put a cell that holds a comma in double quotes'
    ]);
    const lines = await all('t.jsonl', '{"text":"One."}\n[1]\n{"text":\n{"title":"x"}\n');
    expect(lines.texts.map((t) => t.text)).toEqual(['One.']);
    expect(lines.problems).toHaveLength(3);
  });

  it('count the mistakes beyond the first five', async () => {
    const { problems } = await all('t.csv', `text,date\n${'Yes.,never\n'.repeat(40)}`);
    expect(problems).toHaveLength(6);
    expect(problems[5]).toBe('docs/t.csv: 35 more rows have mistakes such as these; correct them too');
  });

  it('without a column of texts say which columns there are', async () => {
    expect(await refused('t.csv', 'name,year\nx,2020\n')).toBe(
      'docs/t.csv: expected a column of texts (text, content, body, full_text, speech), found name, year; name the column "text"'
    );
    expect(await refused('t.csv', 'text\n')).toMatch(/the header alone/);
    expect(await refused('t.csv', 'text,text\na,b\n')).toMatch(/stands twice/);
    expect(await refused('t.csv', 'text,id\n"We will,1\n')).toMatch(/row 2: expected a closing double quote/);
  });
});

describe('tables of other projects', () => {
  const coded = (t: ExtractedText) => t.codes.map((c) => [t.text.slice(c.start, c.end), c.scheme, c.code]);

  it('of the Manifesto Project become one text with the categories of its quasi-sentences', async () => {
    const csv = 'text,cmp_code,eu_code\nOur plan,H,NA\n"We will  build\nroads,",411,NA\nand say hello.,NA,NA\n"Schools, too.",506.0,\n';
    const read = await only('41320_200909.csv', csv);
    expect(read.name).toBe('41320_200909');
    expect(read.text).toBe('Our plan\nWe will build roads,\nand say hello.\nSchools, too.');
    expect(coded(read)).toEqual([
      ['Our plan', 'marpor', 'H'],
      ['We will build roads,', 'marpor', '411'],
      ['Schools, too.', 'marpor', '506']
    ]);
    expect(read.source).toMatchObject({ date: '2009-09', source_type: 'programme', country: 'DEU' });
  });

  it('of the Manifesto Project with several manifestos become one text each', async () => {
    const csv = 'party,date,text,cmp_code\n11110,201409,One.,501\n11110,201409,Two.,502\n11220,201409,Three.,503\n';
    const { texts } = await all('corpus.csv', csv);
    expect(texts.map((t) => [t.name, t.text, t.source?.date])).toEqual([
      ['11110_201409', 'One.\nTwo.', '2014-09'],
      ['11220_201409', 'Three.', '2014-09']
    ]);
  });

  it('of the Manifesto Project are of the country that the party or a column says, and of none where neither does', async () => {
    const csv = (country: string, party: string) => `country,party,text,cmp_code\n${country},${party},One.,501\n`;
    const countryOf = async (file: string, country: string, party: string) =>
      (await only(file, csv(country, party))).source?.country;
    expect(await countryOf('a.csv', '', '51320')).toBe('GBR');
    expect(await countryOf('a.csv', '', '113110')).toBe('KOR');
    expect(await countryOf('a.csv', '71', '')).toBe('JPN');
    expect(await countryOf('a.csv', 'Kenya', '51320')).toBe('KEN');
    expect(await countryOf('181110_2019.csv', '', '')).toBe('ZAF');
    expect(await countryOf('a.csv', '999', '99110')).toBeNull();
    expect(await countryOf('programme.csv', '', '')).toBeNull();
  });

  it('of the Comparative Agendas Project become a text a year and country, with the major topics', async () => {
    const csv =
      'id,year,country,description,majortopic\n1,1999,Kenya,We will farm.,4\n2,2000,Kenya,We will trade.,18\n3,1999,Kenya,Hello.,999\n4,1999,Narnia,x,1\n';
    const { texts, problems } = await all('throne.csv', csv);
    expect(texts.map((t) => [t.name, t.text, t.source?.country, t.source?.date, coded(t)])).toEqual([
      ['throne-Kenya-1999', 'We will farm.\nHello.', 'KEN', '1999', [['We will farm.', 'cap', '4']]],
      ['throne-Kenya-2000', 'We will trade.', 'KEN', '2000', [['We will trade.', 'cap', '18']]]
    ]);
    expect(problems).toEqual([expect.stringMatching(/row 5 and the others of its year: the country "Narnia"/)]);
  });
});

describe('archives', () => {
  const limits: ExtractLimits = { zip: ZIP_LIMITS, time: TIME_LIMIT };

  it('give their documents of every format, in the order of their names', async () => {
    const inner = makeZip({ 'z.txt': 'Inner.' });
    const { texts, problems } = await all(
      'all.zip',
      makeZip({ 'b/x.docx': makeDocx(['Word.']), 'a.txt': 'Plain.', 'c.csv': 'text\nRow.', 'd.zip': inner, 'n.jpg': 'x' })
    );
    expect(problems).toEqual([]);
    expect(texts.map((t) => [t.file, t.name, t.text])).toEqual([
      ['all.zip/a.txt', 'a', 'Plain.'],
      ['all.zip/b/x.docx', 'x', 'Word.'],
      ['all.zip/c.csv', 'c-2', 'Row.'],
      ['all.zip/d.zip/z.txt', 'z', 'Inner.']
    ]);
  });

  it('brings what the sources.csv in it says of its files, the outer one before that of an archive in it', async () => {
    const inner = makeZip({ 'z.txt': 'Inner.', 'sources.csv': 'file,country,level\nz.txt,KEN,national\n' });
    const zip = makeZip({
      'talks/a.txt': 'Plain.',
      'talks/sources.csv': 'file,country,date\na.txt,KEN,2020\n\nb.txt,KEN,\n',
      'sources.csv': 'file,level\nd.zip/z.txt,subnational\n',
      'd.zip': inner,
      'e/sources.csv': 'name\na.txt\n'
    });
    const { texts, problems } = await all('all.zip', zip);
    expect(texts.map((t) => [t.file, t.source?.country, t.source?.level, t.source?.date])).toEqual([
      ['all.zip/d.zip/z.txt', 'KEN', 'subnational', null],
      ['all.zip/talks/a.txt', 'KEN', null, '2020']
    ]);
    expect(problems).toEqual([
      expect.stringMatching(/^docs\/all\.zip\/e\/sources\.csv: there is no column "file"/),
      expect.stringMatching(/^docs\/all\.zip\/talks\/sources\.csv, row 4: expected a file of the archive, found no "b\.txt"/)
    ]);
  });

  it('are refused where they are none, damaged, empty or nested twice', async () => {
    expect(await refused('a.zip', 'x')).toMatch(/expected a zip archive, found a file that is none/);
    expect(await refused('a.zip', makeZip({ 'a.txt': 'x' }).slice(0, 40))).toMatch(/found a damaged one/);
    expect(await refused('a.zip', makeZip({ 'a.png': 'x' }))).toMatch(/expected documents in the archive, found none/);
    const thrice = makeZip({ 'b.zip': makeZip({ 'c.zip': makeZip({ 'd.txt': 'x' }) }) });
    expect(await refused('a.zip', thrice)).toMatch(/^docs\/a\.zip\/b\.zip\/c\.zip: is an archive in an archive in an archive/);
  });

  it('leave out names that lead out of them, and names that differ in case only', async () => {
    const bad = ['../up.txt', '/root.txt', 'C:/drive.txt', 'a/../../b.txt', 'C:\\win.txt', '..\\up2.txt'];
    const zip = makeZip({ 'good.txt': 'Good.', 'GOOD.txt': 'Good.', ...Object.fromEntries(bad.map((n) => [n, 'Bad.'])) });
    const { texts, problems } = await all('a.zip', zip);
    expect(texts).toHaveLength(1);
    expect(problems.filter((p) => /leads out of it/.test(p))).toHaveLength(bad.length);
    expect(problems.filter((p) => /differs by more than case/.test(p))).toHaveLength(1);
  });

  it('name encrypted and damaged entries and give the others', async () => {
    const zip = makeZip({ 'a.txt': 'Secret.', 'b.txt': 'Open.' });
    const view = new DataView(zip.buffer);
    const first = zip.findIndex((_, i) => i + 4 <= zip.length && view.getUint32(i, true) === 0x02014b50);
    zip[first + 8]! |= 1;
    const { texts, problems } = await all('a.zip', zip);
    expect(texts.map((t) => t.text)).toEqual(['Open.']);
    expect(problems).toEqual(['docs/a.zip/a.txt: is encrypted; pack it without a password']);
    zip[first + 8]! &= ~1;
    zip[first + 16]! ^= 0xff;
    expect((await all('a.zip', zip)).problems).toEqual([expect.stringMatching(/a\.txt: is damaged in its archive/)]);
  });

  it('that unpack to far more than text would, or to more than the limit, are stopped', async () => {
    const zeros = new Uint8Array(40_000_000).fill(97);
    expect(await refused('a.zip', makeZip({ 'a.txt': zeros }))).toMatch(/found far more out of \d+; it is left out for safety/);
    const small = { ...limits, zip: { total: 1024 * 1024, ratio: 1e6 } };
    const { texts, problems } = await all('a.zip', makeZip({ 'a.txt': 'A.', 'b.txt': zeros, 'c.txt': 'C.' }), small);
    expect(texts.map((t) => t.text)).toEqual(['A.', 'C.']);
    expect(problems).toEqual(['docs/a.zip/b.txt: unpacks the archive to more than 1 MB; divide it into smaller ones']);
  });

  it('share their limit with the archives in them', async () => {
    const inner = makeZip({ 'x.txt': new Uint8Array(300_000).fill(97) });
    const small = { ...limits, zip: { total: 500_000, ratio: 1e6 } };
    const { texts, problems } = await all('a.zip', makeZip({ 'a.zip': inner, 'b.zip': inner }), small);
    expect(texts.map((t) => t.file)).toEqual(['a.zip/a.zip/x.txt']);
    expect(problems).toEqual([expect.stringMatching(/^docs\/a\.zip\/b\.zip\/x\.txt: unpacks the archive to more than/)]);
  });

  it('that say less of themselves than they unpack to are stopped', async () => {
    const zip = makeZip({ 'a.txt': new Uint8Array(2_000_000).fill(97) });
    const view = new DataView(zip.buffer);
    const at = zip.findIndex((_, i) => i + 4 <= zip.length && view.getUint32(i, true) === 0x02014b50);
    view.setUint32(at + 24, 10, true);
    expect(await refused('a.zip', zip)).toMatch(/found far more out of/);
  });
});

describe('the reader of large formats', () => {
  afterEach(() => vi.restoreAllMocks());

  it('ends a document that takes too long, and reads the next one', async () => {
    const limits = { zip: ZIP_LIMITS, time: 300 };
    const slow = `${'<div>'.repeat(100_000)}x`;
    expect(await refused('slow.html', slow, limits)).toMatch(/took more than 0.3 seconds to read, as damaged files do/);
    expect((await only('a.docx', makeDocx(['Next.']))).text).toBe('Next.');
  });

  it('lets the program end', () => {
    const script =
      `import { extract } from ${JSON.stringify(new URL('./extract.server.ts', import.meta.url).href)};` +
      "for await (const { text } of extract('a.md', new TextEncoder().encode('# Hi'), new Set())) console.log(text);";
    const options = ['--import', 'tsx', '--input-type=module', '-e', script];
    expect(execFileSync(process.execPath, options, { timeout: 20_000, encoding: 'utf8' })).toBe('Hi\n');
  }, 30_000);

  it('says nothing on the console about damaged files', async () => {
    const spies = [vi.spyOn(console, 'log'), vi.spyOn(console, 'warn'), vi.spyOn(process.stdout, 'write')];
    await all('a.pdf', `${new TextDecoder('latin1').decode(makePdf([down(['x'])])).replace('Helvetica', 'H(elvetica')}`);
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
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

it('knows which files of a folder are documents', () => {
  const files = ['a.txt', 'B.PDF', 'x/notes', 'old.doc', '.hidden', 'x/.git/a.txt', 'sources.csv', 'a.png', '__MACOSX/a.txt'];
  expect(files.filter(isDocument)).toEqual(['a.txt', 'B.PDF', 'x/notes', 'old.doc']);
});
