import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import Papa from 'papaparse';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Cue } from '#lib/agenda/codebook.ts';
import { CodebookError } from './codebook-error.ts';
import { makeCoder } from './code.ts';
import { NAME_ID } from './compile.ts';
import { LONGEST, parseCue } from './parse-cue.ts';
import { listCodebooks, readCodebook } from './read-codebook.server.ts';

const THEMES = 'theme_id,domain,label,definition\n';
const CUES = 'theme,cue,weight,unless\n';
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'codebook-'));
  write({});
});
afterEach(() => rmSync(folder, { recursive: true }));

const SOUND = {
  'codebook.json': '{"name": "N", "version": "1", "citation": "C", "about": "A", "domains": ["economy"]}',
  'themes.csv': THEMES + 'trade,economy,Trade,Trade policy\n',
  'cues.csv': CUES + 'trade,tariff*,1,\n-,ministry of trade,1,\n'
};

const PASSAGES = {
  certainty: 4,
  without: 1.5,
  silent: 0.8,
  edges: [0, 0],
  at_edges: 0,
  stays: [0.8, 0.4],
  stays_without: [0.9, 0.75],
  goes_without: 0.3
};

function withContext(context: unknown): string {
  return withField('context', context);
}

function withPassages(passages: unknown): string {
  return withField('passages', passages);
}

function withField(name: string, value: unknown): string {
  return SOUND['codebook.json'].replace('}', `, "${name}": ${JSON.stringify(value)}}`);
}

function write(files: Partial<typeof SOUND>): void {
  for (const [name, text] of Object.entries({ ...SOUND, ...files })) writeFileSync(join(folder, name), text);
}

describe('reading a codebook', () => {
  it('takes its id from the folder, and rows as a spreadsheet counts them', () => {
    const codebook = readCodebook(folder);
    expect(codebook.codebook_id).toBe(basename(folder));
    expect(codebook.themes.map((theme) => theme.theme_id)).toEqual(['trade']);
    expect(codebook.cues[1]).toEqual({ theme_id: '-', cue: 'ministry of trade', weight: 1, unless: null, row: 3 });
  });

  it('takes how much context counts from codebook.json', () => {
    const context = { before: [0.4, 0.2], after: [], most: 1.8, across_paragraphs: 0.5, fill: false };
    expect(readCodebook(folder).context).toBeUndefined();
    write({ 'codebook.json': withContext(context) });
    expect(readCodebook(folder).context).toEqual(context);
  });

  it('takes how passages are followed from codebook.json', () => {
    expect(readCodebook(folder).passages).toBeUndefined();
    write({ 'codebook.json': withPassages(PASSAGES) });
    expect(readCodebook(folder).passages).toEqual(PASSAGES);
  });

  it.each([
    ['codebook.json', withContext([]), '"context" is no object in braces'],
    ['codebook.json', withContext({}), '"before" of "context" is missing; write at most 10 numbers from 0 to 1'],
    ['codebook.json', withContext({ before: [2] }), '"before" of "context" is [2]; write at most 10 numbers'],
    ['codebook.json', withContext({ before: [], after: [], most: -1 }), '"most" of "context" is -1; write a number'],
    [
      'codebook.json',
      withContext({ before: [], after: [], most: 1, across_paragraphs: 0, fill: 'no' }),
      '"fill" of "context" is "no"; write true or false'
    ],
    ['codebook.json', withPassages(3), '"passages" is no object in braces'],
    ['codebook.json', withPassages({ ...PASSAGES, at_edges: -1 }), '"at_edges" of "passages" is -1; write a number'],
    ['codebook.json', withPassages({ ...PASSAGES, stays: [1] }), '"stays" of "passages" is [1]; write two numbers'],
    ['codebook.json', withPassages({ ...PASSAGES, goes_without: 2 }), '"goes_without" of "passages" is 2; write'],
    ['codebook.json', '{', 'codebook.json: this is not JSON'],
    ['codebook.json', '{"name": "N"}', 'codebook.json: "domains" is missing'],
    ['codebook.json', '{"domains": ["economy"]}', 'codebook.json: "name" is missing'],
    ['themes.csv', 'theme_id,domain,label\n', 'themes.csv: column "definition" is missing'],
    ['themes.csv', THEMES + 'trade,econ,T,T\n', 'themes.csv row 2: domain "econ" is not in codebook.json'],
    ['themes.csv', THEMES + 'Trade,economy,T,T\n', 'themes.csv row 2: theme_id "Trade"'],
    ['themes.csv', THEMES + 'a,economy,T,T\na,economy,T,T\n', 'themes.csv row 3: theme "a" is already in row 2'],
    ['cues.csv', 'theme,cue,weight\n', 'cues.csv: column "unless" is missing'],
    [
      'cues.csv',
      CUES + 'tradee,tariff,1,\n',
      'cues.csv row 2: theme "tradee" is not in themes.csv; write one of its ids, or - for a name'
    ],
    ['cues.csv', CUES + 'trade,tariff,1,\n\ntrade,(tariff,1,\n', 'cues.csv row 4: cue "(tariff" cannot be read'],
    ['cues.csv', `\n\n${CUES}\n"trade","tariff",1,\n,,,\ntrade,(tariff,1,\n`, 'cues.csv row 7: cue "(tariff" cannot be read'],
    ['themes.csv', `\n${THEMES}\n\ntrade,econ,T,"two\nlines"\n`, 'themes.csv row 5: domain "econ"'],
    ['cues.csv', CUES + 'trade,"tariff,1,\ntrade,duty,1,\n', 'cues.csv row 2: a double quote is open'],
    ['cues.csv', CUES + 'trade,tariff,1,,,\n', 'cues.csv row 2: 6 cells under 4 columns'],
    ['cues.csv', CUES.replace('unless', 'unless,cue') + 'trade,tariff,1,,duty\n', 'cues.csv: column "cue" stands twice'],
    ['cues.csv', CUES + 'trade,tariff,1,a ~\n', 'cues.csv row 2: cue "a ~" cannot be read'],
    ['cues.csv', CUES + 'trade,tariff,1,\ntrade,Tariff,1,\n', 'row 3: cue "Tariff" of "trade" is in row 2 too'],
    ['cues.csv', CUES + 'trade,tariff,much,\n', 'cues.csv row 2: weight "much" is not a number']
  ] as const)('says in one line what is wrong with %s: %s', (file, text, message) => {
    write({ [file]: text });
    const read = () => readCodebook(folder);
    expect(read).toThrow(CodebookError);
    expect(read).toThrow(message);
    expect(read).not.toThrow(/\n/u);
  });

  it('says which file is not there', () => {
    rmSync(join(folder, 'cues.csv'));
    expect(() => readCodebook(folder)).toThrow(`${join(folder, 'cues.csv')}: there is no such file`);
  });

  it('says that a file is not UTF-8', () => {
    writeFileSync(join(folder, 'cues.csv'), Buffer.from([0x74, 0xff, 0xfe, 0x0a]));
    expect(() => readCodebook(folder)).toThrow(`${join(folder, 'cues.csv')}: expected UTF-8`);
  });

  it('is listed also where it lacks its first file, so that it is not passed over in silence', () => {
    rmSync(join(folder, 'codebook.json'));
    expect(listCodebooks(join(folder, '..'))).toContain(basename(folder));
    expect(() => readCodebook(folder)).toThrow('codebook.json: there is no such file');
  });
});

describe('the codebooks of the project', () => {
  it.each(listCodebooks('data/codebooks'))('%s compiles, and none of its cues is longer than six words', (id) => {
    const codebook = readCodebook(join('data/codebooks', id));
    expect(() => makeCoder(codebook)).not.toThrow();
    expect(LONGEST).toBe(6);
    const longest = ({ cue }: Cue) =>
      parseCue(cue).reduce((sum, ways) => sum + Math.max(...ways.map((way) => way.length)), 0);
    expect(codebook.cues.filter((cue) => longest(cue) > 6)).toEqual([]);
  });

  it.each(listCodebooks('data/codebooks'))('%s has no cell that a spreadsheet would run as a formula', (id) => {
    for (const file of ['themes.csv', 'cues.csv']) {
      const { data } = Papa.parse<string[]>(readFileSync(join('data/codebooks', id, file), 'utf8'));
      const cells = data.flat().filter((cell) => cell !== NAME_ID && !Number.isFinite(Number(cell)));
      expect(cells.filter((cell) => /^[=+\-@\t\r]/u.test(cell))).toEqual([]);
    }
  });

  it('foreign-affairs gives each of its themes enough cues, in the order of the themes', () => {
    const { themes, cues } = readCodebook('data/codebooks/foreign-affairs');
    for (const { theme_id } of themes) {
      expect(cues.filter((cue) => cue.theme_id === theme_id).length, theme_id).toBeGreaterThanOrEqual(40);
    }
    const order = [...themes.map((theme) => theme.theme_id), '-'];
    const places = cues.map((cue) => order.indexOf(cue.theme_id));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
});
