import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Codebook, Context, Cue, Passages, Theme } from '#lib/agenda/codebook.ts';
import { readRecords } from '../csv-records.ts';
import { CodebookError } from './codebook-error.ts';
import { NAME_ID } from './compile.ts';
import { CueSyntaxError, parseCue } from './parse-cue.ts';

/** So many sentences on one side may lend themes to a sentence. */
const WIDEST = 10;

/** The folders in `folder` that hold a `codebook.json`, by name. */
export function listCodebooks(folder: string): string[] {
  if (!existsSync(folder)) throw new CodebookError(`${folder}: no such folder; codebooks are folders inside it`);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort();
}

/**
 * Reads a codebook: `codebook.json`, `themes.csv` and `cues.csv` of a folder, whose name is its id. Throws
 * `CodebookError`, one line, at the first mistake.
 */
export function readCodebook(folder: string): Codebook {
  const about = readAbout(join(folder, 'codebook.json'), basename(folder));
  const themes = readThemes(join(folder, 'themes.csv'), about.domains);
  const cues = readCues(join(folder, 'cues.csv'), new Set(themes.map((theme) => theme.theme_id)));
  const { domains: _, ...named } = about;
  return { ...named, themes, cues };
}

type About = Omit<Codebook, 'themes' | 'cues'> & { readonly domains: readonly string[] };

function readAbout(file: string, id: string): About {
  let json: unknown;
  try {
    json = JSON.parse(readText(file));
  } catch (error) {
    if (error instanceof CodebookError) throw error;
    throw new CodebookError(`${file}: this is not JSON; compare it with another codebook's`);
  }
  if (typeof json !== 'object' || json === null) throw new CodebookError(`${file}: expected an object in braces`);
  const fields = new Map<string, unknown>(Object.entries(json));
  const text = (name: string): string => {
    const value = fields.get(name);
    if (typeof value === 'string' && value.trim() !== '') return value;
    throw new CodebookError(`${file}: "${name}" is missing; write it as a text in quotes`);
  };
  const domains = fields.get('domains');
  if (!Array.isArray(domains) || !domains.every((domain): domain is string => typeof domain === 'string')) {
    throw new CodebookError(`${file}: "domains" is missing; list the domains that themes.csv uses, as ["economy", …]`);
  }
  const given = fields.get('codebook_id') ?? id;
  if (given !== id) {
    throw new CodebookError(`${file}: codebook_id is "${String(given)}"; write the folder's name, "${id}"`);
  }
  return {
    codebook_id: id,
    name: text('name'),
    version: text('version'),
    citation: text('citation'),
    about: text('about'),
    ...(fields.has('context') ? { context: readContext(file, fields.get('context')) } : {}),
    ...(fields.has('passages') ? { passages: readPassages(file, fields.get('passages')) } : {}),
    domains
  };
}

function readContext(file: string, written: unknown): Context {
  if (typeof written !== 'object' || written === null || Array.isArray(written)) {
    throw new CodebookError(`${file}: "context" is no object in braces; copy another codebook's, or leave it out`);
  }
  const fields = new Map<string, unknown>(Object.entries(written));
  const wrong = (name: string, expected: string): never => {
    const came = fields.has(name) ? `is ${JSON.stringify(fields.get(name))}` : 'is missing';
    throw new CodebookError(`${file}: "${name}" of "context" ${came}; write ${expected}`);
  };
  const isPart = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value <= 1;
  const window = (name: string): readonly number[] => {
    const value = fields.get(name);
    if (Array.isArray(value) && value.length <= WIDEST && value.every(isPart)) return value;
    return wrong(name, `at most ${WIDEST} numbers from 0 to 1, nearest sentence first, as [0.4, 0.2]`);
  };
  const most = fields.get('most');
  const across = fields.get('across_paragraphs');
  const fill = fields.get('fill');
  return {
    before: window('before'),
    after: window('after'),
    most: typeof most === 'number' && most >= 0 ? most : wrong('most', 'a number from 0 on, as 1.8'),
    across_paragraphs: isPart(across) ? across : wrong('across_paragraphs', 'a number from 0 to 1, as 0.5'),
    fill: typeof fill === 'boolean' ? fill : wrong('fill', 'true or false')
  };
}

function readPassages(file: string, written: unknown): Passages {
  if (typeof written !== 'object' || written === null || Array.isArray(written)) {
    throw new CodebookError(`${file}: "passages" is no object in braces; copy another codebook's, or leave it out`);
  }
  const fields = new Map<string, unknown>(Object.entries(written));
  const wrong = (name: string, expected: string): never => {
    const came = fields.has(name) ? `is ${JSON.stringify(fields.get(name))}` : 'is missing';
    throw new CodebookError(`${file}: "${name}" of "passages" ${came}; write ${expected}`);
  };
  const isPart = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value <= 1;
  const size = (name: string): number => {
    const value = fields.get(name);
    return typeof value === 'number' && value >= 0 && value <= 20 ? value : wrong(name, 'a number from 0 to 20');
  };
  const parts = (name: string): readonly [number, number] => {
    const value: unknown = fields.get(name);
    const [one, other] = Array.isArray(value) && value.length === 2 ? (value as unknown[]) : [];
    return isPart(one) && isPart(other) ? [one, other] : wrong(name, 'two numbers from 0 to 1, as [0.8, 0.4]');
  };
  const goes = fields.get('goes_without');
  return {
    certainty: size('certainty'),
    without: size('without'),
    silent: size('silent'),
    edges: parts('edges'),
    at_edges: size('at_edges'),
    stays: parts('stays'),
    stays_without: parts('stays_without'),
    goes_without: isPart(goes) ? goes : wrong('goes_without', 'a number from 0 to 1, as 0.3')
  };
}

function readThemes(file: string, domains: readonly string[]): Theme[] {
  const seen = new Map<string, number>();
  return readRows(file, ['theme_id', 'domain', 'label', 'definition']).map(({ row, cell }) => {
    const theme_id = cell('theme_id');
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/u.test(theme_id)) {
      throw new CodebookError(`${file} row ${row}: theme_id "${theme_id}"; write small letters, digits and hyphens`);
    }
    const before = seen.get(theme_id);
    if (before !== undefined) {
      throw new CodebookError(`${file} row ${row}: theme "${theme_id}" is already in row ${before}; keep one of them`);
    }
    seen.set(theme_id, row);
    const domain = cell('domain');
    if (!domains.includes(domain)) {
      throw new CodebookError(
        `${file} row ${row}: domain "${domain}" is not in codebook.json; ` +
          `write one of ${domains.join(', ')}, or add it there`
      );
    }
    for (const name of ['label', 'definition']) {
      if (cell(name) === '') throw new CodebookError(`${file} row ${row}: ${name} is empty; every theme needs one`);
    }
    const optional = (name: string): string | null => cell(name) || null;
    return {
      theme_id,
      domain,
      label: cell('label'),
      definition: cell('definition'),
      not_this: optional('not_this'),
      example: optional('example'),
      counterexample: optional('counterexample'),
      cap_codes: optional('cap_codes'),
      marpor_codes: optional('marpor_codes')
    };
  });
}

function readCues(file: string, themes: ReadonlySet<string>): Cue[] {
  const seen = new Map<string, number>();
  return readRows(file, ['theme', 'cue', 'weight', 'unless']).map(({ row, cell }) => {
    const theme_id = cell('theme');
    if (theme_id !== NAME_ID && !themes.has(theme_id)) {
      throw new CodebookError(
        `${file} row ${row}: theme "${theme_id}" is not in themes.csv; write one of its ids, or ${NAME_ID} for a name`
      );
    }
    const cue = cell('cue');
    for (const written of [cue, ...cell('unless').split(';').filter((pattern) => pattern.trim() !== '')]) {
      try {
        parseCue(written);
      } catch (error) {
        if (!(error instanceof CueSyntaxError)) throw error;
        throw new CodebookError(`${file} row ${row}: cue "${written}" cannot be read: ${error.message}`);
      }
    }
    const key = `${theme_id} ${cue.toLowerCase()}`;
    const before = seen.get(key);
    if (before !== undefined) {
      throw new CodebookError(`${file} row ${row}: cue "${cue}" of "${theme_id}" is in row ${before} too; keep one`);
    }
    seen.set(key, row);
    const written = cell('weight');
    const weight = Number(written);
    if (written === '' || !Number.isFinite(weight)) {
      throw new CodebookError(`${file} row ${row}: weight "${written}" is not a number; write 1, or 0.5 for a half`);
    }
    return { theme_id, cue, weight, unless: cell('unless') || null, row };
  });
}

interface Row {
  /** Its number in the file as a spreadsheet counts: blank rows too, the first is 1. */
  readonly row: number;
  readonly cell: (column: string) => string;
}

function readRows(file: string, columns: readonly string[]): Row[] {
  const { header, records, openQuote } = readRecords(readText(file));
  const names = header.map((name) => name.trim());
  for (const column of columns) {
    if (!names.includes(column)) {
      throw new CodebookError(`${file}: column "${column}" is missing; the first row must name ${columns.join(', ')}`);
    }
    if (names.indexOf(column) !== names.lastIndexOf(column)) {
      throw new CodebookError(`${file}: column "${column}" stands twice; remove one`);
    }
  }
  if (openQuote !== null) {
    throw new CodebookError(
      `${file} row ${openQuote}: a double quote is open or stands inside a cell; close it, and double those inside`
    );
  }
  return records.map(({ row, cells }) => {
    if (cells.length > names.length) {
      throw new CodebookError(
        `${file} row ${row}: ${cells.length} cells under ${names.length} columns; put a cell with a comma in double quotes`
      );
    }
    return { row, cell: (column) => (cells[names.indexOf(column)] ?? '').trim() };
  });
}

function readText(file: string): string {
  if (!existsSync(file) || !statSync(file).isFile()) {
    throw new CodebookError(`${file}: there is no such file; a codebook needs codebook.json, themes.csv and cues.csv`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch {
    throw new CodebookError(`${file}: expected UTF-8, found other bytes; save it as UTF-8`);
  }
}
