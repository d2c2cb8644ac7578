import type { DateRow } from '#lib/agenda/dates.ts';
import type { MentionRow } from '#lib/agenda/mentions.ts';
import type { SentenceRow } from '#lib/agenda/sentences.ts';
import type { DocumentCoding } from '#lib/query/document-codings.ts';
import { bindingWords } from './binding-words.ts';

/** Which words of a document can be highlighted: those of themes, those that bind, dates, names. */
export const LIT = ['themes', 'obligation', 'dates', 'names'] as const;
export type Lit = (typeof LIT)[number];

/** What was found in a sentence. */
interface Found {
  readonly codings: readonly DocumentCoding[];
  readonly dates: readonly DateRow[];
  readonly mentions: readonly MentionRow[];
}

/** Where the words to be highlighted stand in the file, as `start-end` separated by ";". Null: there are none. */
export function litPlaces(lit: Lit, row: SentenceRow, { codings, dates, mentions }: Found): string | null {
  if (lit === 'themes') return codings.flatMap((coding) => coding.places ?? []).join(';') || null;
  const binding = row.obligation === null ? [] : bindingWords(row.text, row.obligation);
  const spans = {
    obligation: binding.map(({ start, end }) => ({ start: row.start + start, end: row.start + end })),
    dates,
    names: mentions
  }[lit];
  return spans.map(({ start, end }) => `${start}-${end}`).join(';') || null;
}
