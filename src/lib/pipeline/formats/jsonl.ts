import { InputError } from '../input-error.ts';
import { plainName, short } from './given-facts.ts';
import { rowDocuments, type RowResult, type TextRow } from './rows.ts';

/**
 * Reads JSON Lines: each line an object, its text and other facts under the names that columns of a CSV have.
 *
 * @param stem the file's name without its ending
 * @throws InputError where it has no line
 */
export function* readJsonl(jsonl: string, stem: string, countries: ReadonlySet<string>): Generator<RowResult> {
  const problems: RowResult[] = [];
  let found = false;
  function* rows(): Generator<TextRow> {
    for (const { line, number } of linesOf(jsonl)) {
      found = true;
      const place = `line ${number}`;
      try {
        yield { place, number, get: getterOf(line) };
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        problems.push({ problem: `${place}: ${error.message}` });
      }
    }
  }
  yield* rowDocuments(rows(), stem, countries);
  yield* problems;
  if (!found) throw new InputError(['expected lines of JSON, found none; fill or remove it']);
}

function* linesOf(text: string): Generator<{ line: string; number: number }> {
  for (let start = text.startsWith('\uFEFF') ? 1 : 0, number = 1; start < text.length; number++) {
    const end = text.indexOf('\n', start);
    const line = text.slice(start, end < 0 ? text.length : end).trim();
    if (line !== '') yield { line, number };
    start = end < 0 ? text.length : end + 1;
  }
}

function getterOf(line: string): TextRow['get'] {
  const problem = `expected an object of JSON, found "${short(line)}"; write {"text": "…"} in one line`;
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new InputError([problem]);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new InputError([problem]);
  const values = new Map(Object.entries(value).map(([name, given]) => [plainName(name), given as unknown]));
  return (name) => {
    const given = values.get(name);
    return typeof given === 'string' ? given.trim() || null : typeof given === 'number' ? String(given) : null;
  };
}
