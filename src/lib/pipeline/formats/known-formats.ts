import type { Format } from './extracted-text.ts';

/** The format that an ending stands for. */
export const FORMAT_OF: Readonly<Record<string, Format | 'zip'>> = {
  '': 'text',
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  pdf: 'pdf',
  docx: 'docx',
  epub: 'epub',
  csv: 'csv',
  tsv: 'csv',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  zip: 'zip'
};
/** Documents of formats that are not read, and what to do: they are named, not passed over. */
export const OTHERS: Readonly<Record<string, string>> = {
  doc: 'save it as .docx',
  rtf: 'save it as .docx',
  odt: 'save it as .docx',
  pages: 'save it as .docx',
  xls: 'save it as .csv',
  xlsx: 'save it as .csv',
  ods: 'save it as .csv',
  ppt: 'save it as .pdf',
  pptx: 'save it as .pdf',
  mobi: 'save it as .epub',
  azw3: 'save it as .epub',
  gz: 'unpack it',
  tar: 'unpack it',
  tgz: 'unpack it',
  xz: 'unpack it',
  '7z': 'unpack it',
  rar: 'unpack it'
};

/**
 * Whether a file of a folder is one that `extract` has a word for: a document, or one in a format that is not read.
 * Hidden files, `sources.csv` and what is no document (pictures, programs) are not.
 */
export function isDocument(file: string): boolean {
  const base = file.replace(/^.*\//, '');
  if (base.startsWith('.') || base === 'sources.csv' || /(?:^|\/)(?:\.|__MACOSX\/)/.test(file)) return false;
  return endingOf(file) in FORMAT_OF || endingOf(file) in OTHERS;
}

/** The ending of a file's name in small letters, without its dot; empty where it has none, or only a number. */
export function endingOf(file: string): string {
  return /[^/]\.(?=\d*[a-z])([a-z0-9]{1,8})$/i.exec(file)?.[1]?.toLowerCase() ?? '';
}
