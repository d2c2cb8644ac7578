import type { Span } from '#lib/agenda/span.ts';
import type { SourceRow } from '../sources.ts';

/** How a document's file is written. */
export type Format = 'text' | 'markdown' | 'html' | 'pdf' | 'docx' | 'epub' | 'csv' | 'jsonl';

/** A code that the collectors of a corpus gave to a part of a text. */
export interface GivenCode extends Span {
  /** `marpor`: the Manifesto Project's categories; `cap`: major topics of the Comparative Agendas Project. */
  readonly scheme: 'marpor' | 'cap';
  readonly code: string;
}

/** One document as it was taken out of a file. */
export interface ExtractedText {
  /** The id that it should bear: the file's name without its ending, or what the row says. */
  readonly name: string;
  /** Its file; one in an archive as `archive.zip/folder/file.txt`. */
  readonly file: string;
  readonly format: Format;
  /** The encoding of the file as `TextDecoder` names it; null where the format sets it. */
  readonly encoding: string | null;
  /** Every offset counts in it. */
  readonly text: string;
  /** Whether `text` is not the file itself but was taken out of it, and has to be kept beside. */
  readonly extracted: boolean;
  /** What the file says of the document beside its text (columns, front matter, page data); null where nothing. */
  readonly source: SourceRow | null;
  readonly codes: readonly GivenCode[];
}

/** What a format's reader knows of a document; the rest is filled in by `finish`. */
export interface TextPart {
  readonly text: string;
  readonly name?: string;
  readonly source?: Omit<SourceRow, 'file'> | null;
  readonly codes?: readonly GivenCode[];
}

/**
 * The id a file gives: its name without folder and ending. Characters that mean something in the address of a page, or
 * that a name on the web server's disk may not have, or that turn the direction of what stands behind them, become `_`.
 */
export function nameOf(file: string): string {
  const stem = file.replace(/^.*\//s, '').replace(/(?<=.)\.[a-z]+\d?$/i, '').trim();
  return stem.replace(/[%?#&\\<>"'|*:;=\p{Cc}\p{Bidi_Control}]+/gu, '_') || '_';
}

/** A document out of a file, with the defaults of those that say nothing but a text. */
export function extractedText(file: string, format: Format, encoding: string | null, part: TextPart): ExtractedText {
  return {
    name: part.name ?? nameOf(file),
    file,
    format,
    encoding,
    text: part.text,
    extracted: true,
    source: part.source == null ? null : { file, ...part.source },
    codes: part.codes ?? []
  };
}

/**
 * Makes a text that is the same after it was written as UTF-8 and read again: no byte order mark, no control characters
 * but tabs and line ends, halves of surrogate pairs as U+FFFD.
 */
export function storable(text: string): string {
  return text.replace(/^\uFEFF+|[\0-\x08\x0e-\x1f\x7f]/g, '').toWellFormed();
}
