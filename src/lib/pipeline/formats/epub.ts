import { DOMParser } from 'linkedom';
import { InputError } from '../input-error.ts';
import { decodeText } from './decode-text.ts';
import type { TextPart } from './extracted-text.ts';
import { NO_FACTS } from './given-facts.ts';
import { htmlText, parsePage } from './html-text.ts';
import { packedParts } from './packed-parts.ts';
import { isZip, type ZipEntry } from './zip.ts';

const DAMAGED = 'expected an EPUB book, found a file that is none or damaged; save it as EPUB again';

const KIND = { expected: 'an EPUB book', again: 'save it as EPUB again' };

/** Takes the text out of a book: its chapters in the order of its spine, without its table of contents. */
export function readEpub(bytes: Uint8Array): TextPart {
  if (!isZip(bytes)) throw new InputError([DAMAGED]);
  const entries = new Map(packedParts(bytes, KIND).map((entry) => [entry.name, entry]));
  const encrypted = entries.get('META-INF/encryption.xml');
  const container = parseXml(entries.get('META-INF/container.xml'));
  const root = container.querySelector('rootfile')?.getAttribute('full-path') ?? '';
  const book = parseXml(entries.get(root));
  const items = [...book.querySelectorAll('manifest > item')];
  const manifest = new Map(items.map((item) => [item.getAttribute('id'), item]));
  const chapters: string[] = [];
  for (const itemref of book.querySelectorAll('spine > itemref')) {
    const item = manifest.get(itemref.getAttribute('idref'));
    const href = item?.getAttribute('href') ?? null;
    if (item === undefined || href === null || itemref.getAttribute('linear') === 'no') continue;
    if (/\bnav\b/.test(item.getAttribute('properties') ?? '')) continue;
    const name = pathFrom(root, href);
    const entry = entries.get(name);
    if (entry === undefined) throw new InputError([`expected the chapter ${name}, found none; save it as EPUB again`]);
    if (encrypted !== undefined && textOf(encrypted).includes(href)) {
      throw new InputError(['is encrypted (copy protection); use a copy that is not']);
    }
    const page = parsePage(textOf(entry));
    const text = htmlText(page.querySelector('body') ?? page.documentElement);
    if (text !== '') chapters.push(text);
  }
  if (chapters.length === 0) throw new InputError(['has no text in it; remove it']);
  const title = book.getElementsByTagName('dc:title')[0]?.textContent?.replace(/\s+/g, ' ').trim();
  return { text: chapters.join('\n\n'), source: title ? { ...NO_FACTS, title } : null };
}

function textOf(entry: ZipEntry): string {
  return decodeText(entry.unpack()).text;
}

function parseXml(entry: ZipEntry | undefined): Document {
  if (entry === undefined) throw new InputError([DAMAGED]);
  const parsed = new DOMParser().parseFromString(textOf(entry).replace(/^\uFEFF/, ''), 'text/xml');
  if (parsed.documentElement === null) throw new InputError([DAMAGED]);
  return parsed as unknown as Document;
}

/** The name of the entry that a reference means, seen from another entry. */
function pathFrom(from: string, href: string): string {
  const parts = from.split('/').slice(0, -1);
  let path = href.replace(/#.*$/, '');
  try {
    path = decodeURIComponent(path);
  } catch {
    // A stray % stands for itself.
  }
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
