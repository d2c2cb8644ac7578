import { Readability } from '@mozilla/readability';
import { parsePeriod } from '../dates/calendar.ts';
import { InputError } from '../input-error.ts';
import type { TextPart } from './extracted-text.ts';
import { htmlText, parsePage } from './html-text.ts';
import { NO_FACTS } from './given-facts.ts';

/** Readability takes more than the square of the depth of a page in time. */
const DEEPEST_PAGE = 120;
/** An article that holds less of the text of a page's paragraphs than this is not the article. */
const LEAST_ARTICLE = 0.5;

/** The encoding that a page names in its first kilobyte; null where it names none. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  return /<(?:meta|\?xml)\b[^>]*?\b(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)/i.exec(start)?.[1] ?? null;
}

/**
 * Takes the article out of a page, as a browser's reader view does (Mozilla's Readability); where that finds none or
 * leaves out most paragraphs, everything of the body but navigation, forms and footers. Its title is its first line.
 */
export function readHtml(html: string): TextPart {
  const page = parsePage(html);
  const body = page.querySelector('body') ?? page.documentElement;
  const whole = htmlText(body, false) || htmlText(body);
  if (whole === '') {
    throw new InputError(['expected a page with text, found none in it; save the page as it is shown, or remove it']);
  }
  const paragraphs = [...page.querySelectorAll('p')].filter((p) => p.closest('nav, footer, aside, form') === null);
  const inParagraphs = paragraphs.reduce((sum, p) => sum + (p.textContent?.length ?? 0), 0);
  const heading = onlyHeading(page);
  const article = depthOf(body) > DEEPEST_PAGE ? null : new Readability(page).parse();
  const read = article?.content == null ? '' : htmlText(parsePage(article.content).documentElement);
  const text = read.length < inParagraphs * LEAST_ARTICLE || read === '' ? whole : read;
  // The title of a page mostly names its site too; its heading may name the site alone.
  const named = article?.title?.replace(/\s+/g, ' ').trim() || null;
  const title = named === null || (heading !== null && named.includes(heading)) ? heading : named;
  const date = /^\d{4}-\d{2}-\d{2}/.exec(article?.publishedTime ?? '')?.[0] ?? null;
  const known = date !== null && parsePeriod(date) !== null;
  const begins = title === null || text.startsWith(title);
  return {
    text: begins ? text : `${title}\n\n${text}`,
    source:
      title === null && !known
        ? null
        : { ...NO_FACTS, title, ...(known ? { date, date_note: "the page's own data: when it was published" } : {}) }
  };
}

/** The only first heading of a page. */
function onlyHeading(page: Document): string | null {
  const headings = [...page.querySelectorAll('h1')];
  const text = headings.length === 1 ? htmlText(headings[0]!).replace(/\s+/g, ' ') : '';
  return text === '' ? null : text;
}

function depthOf(root: Node): number {
  let deepest = 0;
  const open: [Node, number][] = [[root, 1]];
  for (let top = open.pop(); top !== undefined; top = open.pop()) {
    const [node, depth] = top;
    deepest = Math.max(deepest, depth);
    for (let child = node.firstChild; child !== null; child = child.nextSibling) {
      if (child.nodeType === 1) open.push([child, depth + 1]);
    }
  }
  return deepest;
}
