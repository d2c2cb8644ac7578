const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** A line of a stream: its text, or why it has none. */
export type Line = { readonly text: string } | { readonly error: string };

/**
 * Cuts chunks of bytes into the lines that each completes, decoded from UTF-8, as they come: memory holds one chunk and
 * one line. Lines end in LF or CRLF and nowhere else, as JSON may have U+2028 in it; the last may end with the stream.
 * A line that is not UTF-8 or longer than `longest` bytes is an error and the next goes on.
 */
export async function* readLines(chunks: AsyncIterable<Buffer>, longest: number): AsyncGenerator<Line[]> {
  let begun: Buffer[] = [];
  let length = 0;
  const take = (piece: Buffer): void => {
    length += piece.length;
    if (length <= longest) begun.push(piece);
    else begun = [];
  };
  const finish = (): Line => {
    const tooLong = { error: `expected a line of at most ${longest} bytes, found ${length}; divide it into several` };
    const line = length <= longest ? decode(Buffer.concat(begun)) : tooLong;
    begun = [];
    length = 0;
    return line;
  };
  for await (const chunk of chunks) {
    const lines: Line[] = [];
    let from = 0;
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, from)) {
      take(chunk.subarray(from, at));
      lines.push(finish());
      from = at + 1;
    }
    if (from < chunk.length) take(chunk.subarray(from));
    if (lines.length > 0) yield lines;
  }
  if (length > 0) yield [finish()];
}

function decode(bytes: Buffer): Line {
  const end = bytes.at(-1) === CARRIAGE_RETURN ? bytes.length - 1 : bytes.length;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end)) };
  } catch {
    return { error: 'expected UTF-8, found bytes that are not' };
  }
}
