import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import { InputError } from '../input-error.ts';
import type { TextPart } from './extracted-text.ts';
import { packedParts } from './packed-parts.ts';
import { isZip } from './zip.ts';

/** The parts of a document that its text can be in; pictures are never unpacked. */
const PARTS = /^(?:\[Content_Types\]\.xml|.*\.rels|.*\.xml)$/;

const KIND = { expected: 'a Word document (.docx)', again: 'save it as .docx again' };

/** Takes the text out of a Word document (Mammoth): headings, paragraphs, list items and cells, a paragraph each. */
export async function readDocx(bytes: Uint8Array): Promise<TextPart> {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    throw new InputError([
      'expected a Word document (.docx), found an encrypted one or an old .doc; save it as .docx without a password'
    ]);
  }
  if (!isZip(bytes)) {
    throw new InputError(['expected a Word document (.docx), found a file that is none; save it as .docx again']);
  }
  const parts: Record<string, Uint8Array> = {};
  for (const entry of packedParts(bytes, KIND)) if (PARTS.test(entry.name)) parts[entry.name] = entry.unpack();
  let text: string;
  try {
    const buffer = Buffer.from(zipSync(parts, { level: 0 }));
    text = (await mammoth.extractRawText({ buffer })).value;
  } catch {
    throw new InputError([
      'expected a Word document (.docx), found a damaged one or another kind of file; save it as .docx again'
    ]);
  }
  return { text: text.replace(/[ \t]+$/gm, '').replace(/\n{3,}/g, '\n\n').trim() };
}
