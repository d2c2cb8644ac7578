import { decodeText } from './decode-text.ts';
import { readDocx } from './docx.ts';
import { readEpub } from './epub.ts';
import type { Format, TextPart } from './extracted-text.ts';
import { declaredEncoding, readHtml } from './html.ts';
import { readMarkdown } from './markdown.ts';
import { readPdf } from './pdf.ts';

/** The formats that are read by large libraries: in a thread of their own, which can be stopped. */
export const THREAD_FORMATS = ['markdown', 'html', 'pdf', 'docx', 'epub'] as const satisfies readonly Format[];
export type ThreadFormat = (typeof THREAD_FORMATS)[number];

/** What was read, and the encoding of the file where it has one. */
export interface ReadPart {
  readonly part: TextPart;
  readonly encoding: string | null;
}

/**
 * Reads one document.
 *
 * @param onPage is told of each page of a PDF
 * @throws InputError with one line that does not name the file
 */
export async function readPart(
  format: ThreadFormat,
  bytes: Uint8Array,
  countries: ReadonlySet<string>,
  onPage: () => void
): Promise<ReadPart> {
  switch (format) {
    case 'markdown': {
      const { text, encoding } = decodeText(bytes);
      return { part: readMarkdown(text, countries), encoding };
    }
    case 'html': {
      const { text, encoding } = decodeText(bytes, declaredEncoding(bytes));
      return { part: readHtml(text), encoding };
    }
    case 'pdf':
      return { part: await readPdf(bytes, onPage), encoding: null };
    case 'docx':
      return { part: await readDocx(bytes), encoding: null };
    case 'epub':
      return { part: readEpub(bytes), encoding: null };
  }
}
