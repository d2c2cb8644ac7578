import { once } from 'node:events';
import { fstatSync } from 'node:fs';
import path from 'node:path';
import { codeLine, LineError } from '#lib/pipeline/code-line.ts';
import { InputError } from '#lib/pipeline/input-error.ts';
import { makeCoder, type Coder } from '#lib/pipeline/themes/code.ts';
import { listCodebooks, readCodebook } from '#lib/pipeline/themes/read-codebook.server.ts';
import { readArguments, type Command } from './arguments.ts';
import { readLines, type Line } from './lines.ts';
import { runCommand } from './run-command.ts';

const COMMAND = {
  call: 'npm run --silent code --',
  about:
    'Codes documents for another program: one JSON object with "id" and "text" a line from standard input,\n' +
    'one JSON object a sentence to standard output. The exit code is 1 where a line was no such object.',
  options: {
    codebook: { type: 'string', value: 'ID', says: 'the codebook to code with', otherwise: 'none; it must be named' },
    data: { type: 'string', value: 'DIR', says: 'where the codebooks are', default: path.join(import.meta.dirname, '../../data') }
  }
} as const satisfies Command;

/** A line of more bytes is not coded: one of nothing but short sentences would take more memory than Node has. */
const LONGEST_LINE = 16 * 1024 * 1024;
/** Output is handed on in pieces of about so many characters. */
const PIECE = 1 << 16;

/**
 * A filter for other programs: `npm run --silent code -- --codebook ID [--data DIR]`. Reads one JSON document a line
 * from standard input and writes one JSON line for each of its sentences, in order, as `codeLine` describes. A line
 * that is no such document gives `{"error", "line"}` in its place, lines counted from 1, and the exit code is then 1.
 * Lines of nothing but white space are passed over. When the reader closes the pipe it ends quietly.
 */
async function code(): Promise<void> {
  const given = readArguments(COMMAND);
  if (given === null) return;
  const { values } = given;
  const coder = coderNamed(values.codebook, path.join(values.data, 'codebooks'));
  holdInput();
  // There is nothing to do for whom nobody reads.
  process.stdout.on('error', () => process.exit());
  let number = 0;
  for await (const lines of readLines(process.stdin, LONGEST_LINE)) {
    let out = '';
    for (const line of lines) {
      out += answerTo(line, ++number, coder);
      if (out.length < PIECE) continue;
      await write(out);
      out = '';
    }
    await write(out);
  }
}

/** Throws where standard input cannot hold documents: Node reads nothing from a folder, and waits at a terminal. */
function holdInput(): void {
  const found = process.stdin.isTTY ? 'a terminal' : isFolder() ? 'a folder' : null;
  if (found === null) return;
  throw new InputError([
    `standard input: expected documents, one JSON object a line, found ${found}; ` +
      'hand it a file: npm run --silent code -- --codebook ID < FILE'
  ]);
}

function isFolder(): boolean {
  try {
    return fstatSync(0).isDirectory();
  } catch {
    return false;
  }
}

function coderNamed(codebook: string | undefined, folder: string): Coder {
  const known = listCodebooks(folder);
  if (codebook === undefined || !known.includes(codebook)) {
    const found = codebook === undefined ? 'no --codebook' : `--codebook ${codebook}`;
    throw new InputError([`expected --codebook to name one of ${known.join(', ')}, found ${found}`]);
  }
  return makeCoder(readCodebook(path.join(folder, codebook)));
}

/** The lines that one line of input gives. */
function answerTo(line: Line, number: number, coder: Coder): string {
  try {
    if ('error' in line) throw new LineError(line.error);
    if (line.text.trim() === '') return '';
    return codeLine(line.text, coder).map((coded) => `${coded}\n`).join('');
  } catch (error) {
    if (!(error instanceof LineError)) throw error;
    process.exitCode = 1;
    return `${JSON.stringify({ error: error.message, line: number })}\n`;
  }
}

async function write(text: string): Promise<void> {
  if (text !== '' && !process.stdout.write(text)) await once(process.stdout, 'drain');
}

runCommand(code);
