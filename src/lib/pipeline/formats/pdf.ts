import { getDocumentProxy } from 'unpdf';
import { InputError } from '../input-error.ts';
import type { TextPart } from './extracted-text.ts';
import { pdfText, type PdfItem } from './pdf-lines.ts';

/** Readers look for the mark of the end in the last kilobyte; some files have more behind it. */
const TAIL = 4096;

/**
 * Takes the text out of a PDF (pdf.js, by unpdf).
 *
 * @param onPage is told of each page that was read
 * @throws InputError with one line where it is none, damaged, encrypted, or has no text but pictures
 */
export async function readPdf(bytes: Uint8Array, onPage: () => void = () => {}): Promise<TextPart> {
  const latin = (part: Uint8Array) => new TextDecoder('latin1').decode(part);
  if (!latin(bytes.subarray(0, 1024)).includes('%PDF-')) {
    throw new InputError(['expected a PDF, found a file that is none; save it as PDF again or correct its ending']);
  }
  const tail = latin(bytes.subarray(-TAIL * 16)).replace(/[\0\s]+$/, '');
  if (!tail.slice(-TAIL).includes('%%EOF')) {
    throw new InputError(['is a PDF whose end is missing; download or save it again']);
  }
  const pages: PdfItem[][] = [];
  try {
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, stopAtErrors: true });
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(
        items.flatMap((item) => {
          if (!('str' in item)) return [];
          const [x = 0, y = 0] = (item.transform as number[]).slice(4);
          return [{ str: item.str, x, y, width: item.width, height: item.height, hasEOL: item.hasEOL }];
        })
      );
      page.cleanup();
      onPage();
    }
    await pdf.destroy();
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') {
      throw new InputError(['is encrypted; save it without a password']);
    }
    const where = pages.length === 0 ? '' : ` after page ${pages.length}`;
    throw new InputError([`is a damaged PDF${where}; download or save it again`]);
  }
  const text = pdfText(pages);
  if (text === '') {
    throw new InputError(['has no text in it, only pictures; run text recognition (OCR) over it first']);
  }
  return { text };
}
