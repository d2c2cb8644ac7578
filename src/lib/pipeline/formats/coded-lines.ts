import { storable, type GivenCode } from './extracted-text.ts';

/** A line of a text and the code that its collectors gave it; null where they gave none. */
export interface CodedLine {
  readonly line: string;
  readonly code: string | null;
}

/** Joins lines to one text and says at which places their codes stand. */
export function joinCoded(lines: readonly CodedLine[], scheme: GivenCode['scheme']) {
  const codes: GivenCode[] = [];
  const plain = lines.map(({ line }) => storable(line).replace(/\s+/g, ' ').trim());
  let start = 0;
  lines.forEach(({ code }, i) => {
    const end = start + (plain[i]?.length ?? 0);
    if (code !== null) codes.push({ start, end, scheme, code });
    start = end + 1;
  });
  return { text: plain.join('\n'), codes };
}
