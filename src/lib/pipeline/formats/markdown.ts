import { marked } from 'marked';
import type { TextPart } from './extracted-text.ts';
import { plainName, readFacts } from './given-facts.ts';
import { htmlText, parsePage } from './html-text.ts';

/** Lines of `key: value` between two lines of `---` at the beginning. */
const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n---[ \t]*(?:\r?\n|$)/;

/**
 * Takes the text out of Markdown: headings, paragraphs, list items and rows of tables, a line each, their marks and the
 * addresses of links left out. Front matter says what columns of a CSV say.
 */
export function readMarkdown(markdown: string, countries: ReadonlySet<string>): TextPart {
  const front = FRONT_MATTER.exec(markdown);
  const values = new Map(
    (front?.[1] ?? '').split(/\r?\n/).flatMap((line): [string, string][] => {
      const pair = /^([\w -]+):[ \t]*(.+?)[ \t]*$/.exec(line);
      return pair === null ? [] : [[plainName(pair[1]!), pair[2]!.replace(/^(["'])(.*)\1$/, '$2')]];
    })
  );
  const html = marked.parse(markdown.slice(front?.[0].length ?? 0).replace(/^\uFEFF/, ''), { async: false, gfm: true });
  return {
    text: htmlText(parsePage(html).documentElement),
    source: readFacts((name) => values.get(name) || null, countries)
  };
}
