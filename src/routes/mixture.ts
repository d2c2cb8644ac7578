import { rollups, sum } from 'd3';
import type { Filters } from '#lib/filters.ts';
import type { DocumentKind } from '#lib/query/document-kinds.ts';
import { inWords } from './words.ts';

/** What differs between the documents of a chart besides their countries and dates, and how to leave it out. */
export interface Mixture {
  /** As "3 readouts and 1 article". */
  readonly of: string;
  /** Filters under which nothing is mixed, and what they leave, as "readout only". */
  readonly alike: Filters;
  readonly alikeLabel: string;
}

const PLURALS: Record<string, string> = {
  speech: 'speeches',
  other: 'other texts'
};

function counted(kinds: readonly DocumentKind[], of: (kind: DocumentKind) => string | null): [string, number][] {
  return rollups(kinds, (all) => sum(all, (kind) => kind.documents), (kind) => of(kind) ?? 'unknown').sort((a, b) => b[1] - a[1]);
}

const plural = (type: string) => PLURALS[type] ?? `${type}s`;

/**
 * Says what a chart mixes: levels of government and kinds of documents, since these would pass for differences of
 * countries. Empty where the documents are alike.
 */
export function mixturesOf(kinds: readonly DocumentKind[], filters: Filters): Mixture[] {
  const levels = counted(kinds, (kind) => kind.level);
  const types = counted(kinds, (kind) => kind.source_type);
  const mixtures: Mixture[] = [];
  const level = kinds.find((kind) => kind.level === levels[0]?.[0])?.level;
  if (levels.length > 1 && level) {
    mixtures.push({
      of: `${inWords(levels.map(([value, n]) => `${n} ${value}`))} documents`,
      alike: { ...filters, levels: [level] },
      alikeLabel: `${level} only`
    });
  }
  const type = kinds.find((kind) => kind.source_type === types[0]?.[0])?.source_type;
  if (types.length > 1 && type) {
    mixtures.push({
      of: inWords(types.map(([value, n]) => `${n} ${n === 1 ? value : plural(value)}`)),
      alike: { ...filters, sourceTypes: [type] },
      alikeLabel: `${plural(type)} only`
    });
  }
  return mixtures;
}

/** Documents known to be translated stand beside others: their words are the translators'. */
export function translationNote(kinds: readonly DocumentKind[]): string | null {
  const all = sum(kinds, (kind) => kind.documents);
  const translated = sum(kinds.filter((kind) => kind.translated === true), (kind) => kind.documents);
  if (translated === 0 || translated === all) return null;
  return `${translated} of ${all} documents ${translated === 1 ? 'is known to be a translation' : 'are known to be translations'}.`;
}
