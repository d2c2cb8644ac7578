import { readText } from './pipeline.ts';
import type { JudgedSentence, ThemeCoding } from './stages.ts';
import { codeThemes, type Coder } from './themes/code.ts';

/** What a line of the filter's input must be. */
const EXPECTED = 'expected a JSON object with "id" and "text", both text';

/** A line of input that cannot be coded; the message says what was expected and what came. */
export class LineError extends Error {}

/**
 * Codes one line of the filter's input: a JSON object with `id` and `text` (one sentence or a whole document), and
 * perhaps `date` and `country`, which nothing in the output depends on. Gives one JSON object for each sentence of the
 * text, in its order: `id, sentence, start, end, kind, stance, obligation, series, rank` as in the table of sentences,
 * and `themes`, the main one first, each with its weight and the words that gave it. A text without a sentence gives
 * none. Throws `LineError` where the line is no such object.
 */
export function codeLine(line: string, coder: Coder): string[] {
  const { id, text } = readLine(line);
  const { sentences, words } = readText(text);
  const codings = bySentence(codeThemes(coder, sentences, words));
  return sentences.map((sentence) => JSON.stringify(codedSentence(id, sentence, codings.get(sentence.sentence) ?? [])));
}

function codedSentence(id: string, s: JudgedSentence, codings: readonly ThemeCoding[]) {
  const { sentence, start, end, kind, stance, obligation, series, rank } = s;
  const themes = codings.map(({ theme_id, weight, cues }) => ({
    theme: theme_id,
    weight,
    cues: cues === null ? [] : cues.split(';')
  }));
  return { id, sentence, start, end, kind, stance, obligation, series, rank, themes };
}

function bySentence(codings: readonly ThemeCoding[]): Map<number, ThemeCoding[]> {
  const found = new Map<number, ThemeCoding[]>();
  for (const coding of codings) {
    const those = found.get(coding.sentence);
    if (those === undefined) found.set(coding.sentence, [coding]);
    else those.push(coding);
  }
  return found;
}

function readLine(line: string): { id: string; text: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new LineError(`${EXPECTED}, found what is not JSON`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new LineError(`${EXPECTED}, found ${typeName(value)}`);
  }
  const fields = value as Readonly<Record<string, unknown>>;
  for (const name of ['date', 'country']) {
    const given = fields[name] ?? null;
    if (given !== null && typeof given !== 'string') {
      throw new LineError(`expected "${name}" to be text, found ${typeName(given)}`);
    }
  }
  return { id: textOf(fields, 'id'), text: textOf(fields, 'text') };
}

function textOf(fields: Readonly<Record<string, unknown>>, name: string): string {
  const given = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (typeof given === 'string') return given;
  throw new LineError(`${EXPECTED}, found ${given === undefined ? `no "${name}"` : `${typeName(given)} as "${name}"`}`);
}

function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
