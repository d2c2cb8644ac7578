import { strToU8 } from 'fflate';
import { expect } from 'vitest';
import type { SourceRow } from '../sources.ts';
import { extract, type ExtractLimits } from './extract.server.ts';
import type { ExtractedText } from './extracted-text.ts';

/** What files give, for tests. */

const COUNTRIES = new Set(['KEN', 'BRA', 'GHA', 'DEU', 'GBR', 'JPN', 'KOR', 'ZAF']);

/** What comes of a file: its documents, and lines that each are one and name it. */
export async function all(
  file: string,
  content: string | Uint8Array,
  limits?: ExtractLimits,
  rows: readonly SourceRow[] = []
) {
  const bytes = typeof content === 'string' ? strToU8(content) : content;
  const texts: ExtractedText[] = [];
  const problems: string[] = [];
  for await (const found of extract(file, bytes, COUNTRIES, `docs/${file}`, rows, limits)) {
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
export async function only(file: string, content: string | Uint8Array): Promise<ExtractedText> {
  const { texts, problems } = await all(file, content);
  expect(problems).toEqual([]);
  expect(texts).toHaveLength(1);
  return texts[0]!;
}

/** The only line of a file that has no document. */
export async function refused(file: string, content: string | Uint8Array, limits?: ExtractLimits): Promise<string> {
  const { texts, problems } = await all(file, content, limits);
  expect(texts).toEqual([]);
  expect(problems).toHaveLength(1);
  return problems[0]!;
}
