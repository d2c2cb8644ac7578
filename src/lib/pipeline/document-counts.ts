import { isCounted, KINDS, STANCES } from '#lib/agenda/sentences.ts';
import type { Tables } from '#lib/agenda/tables.ts';

/** What one codebook found in documents. */
export interface CodebookCounts {
  readonly codings: number;
  readonly themes: readonly string[];
  /** Counted sentences without a theme. */
  readonly without: number;
  readonly priorities: number;
  /** Priorities that are items of lists, and these lists. */
  readonly listed: number;
  readonly lists: number;
}

/** What the tables of documents hold, in numbers that add up. */
export interface DocumentCounts {
  readonly documents: number;
  /** Documents by the name of their country, and in other languages than the codebooks' by their language. */
  readonly countries: Readonly<Record<string, number>>;
  readonly setAside: Readonly<Record<string, number>>;
  readonly withoutCountry: number;
  readonly withoutDate: number;
  readonly kinds: Readonly<Record<string, number>>;
  /** Counted sentences by stance; without one under `none`. */
  readonly stances: Readonly<Record<string, number>>;
  readonly codebooks: Readonly<Record<string, CodebookCounts>>;
  readonly dates: number;
  readonly withoutYear: number;
  readonly mentions: number;
  readonly entities: readonly string[];
}

export const NO_COUNTS: DocumentCounts = {
  documents: 0,
  countries: {},
  setAside: {},
  withoutCountry: 0,
  withoutDate: 0,
  kinds: {},
  stances: {},
  codebooks: {},
  dates: 0,
  withoutYear: 0,
  mentions: 0,
  entities: []
};

/** Counts what is in the tables of one document. */
export function countsOf(tables: Tables, setAside: boolean): DocumentCounts {
  const { documents, sentences, themes, codings, priorities, dates, mentions } = tables;
  const counted = sentences.filter((s) => isCounted(s.kind));
  const codebooks = [...new Set(themes.map((t) => t.codebook_id))].map((codebook_id): [string, CodebookCounts] => {
    const given = codings.filter((c) => c.codebook_id === codebook_id);
    const stated = priorities.filter((p) => p.codebook_id === codebook_id);
    const listed = stated.filter((p) => p.series !== null);
    const themed = new Set(given.map((c) => c.sentence));
    return [
      codebook_id,
      {
        codings: given.length,
        themes: [...new Set(given.map((c) => c.theme_id))],
        without: counted.filter((s) => !themed.has(s.sentence)).length,
        priorities: stated.length,
        listed: listed.length,
        lists: new Set(listed.map((p) => p.series)).size
      }
    ];
  });
  return {
    documents: documents.length,
    countries: tally(documents.map((d) => d.country_name ?? d.country ?? 'no single country')),
    setAside: setAside ? tally(documents.map((d) => d.language)) : {},
    withoutCountry: documents.filter((d) => d.country === null).length,
    withoutDate: documents.filter((d) => d.date_start === null).length,
    kinds: Object.fromEntries(KINDS.map((kind) => [kind, sentences.filter((s) => s.kind === kind).length])),
    stances: Object.fromEntries(
      [...STANCES, null].map((stance) => [stance ?? 'none', counted.filter((s) => s.stance === stance).length])
    ),
    codebooks: Object.fromEntries(codebooks),
    dates: dates.length,
    withoutYear: dates.filter((d) => d.date_start === null).length,
    mentions: mentions.length,
    entities: [...new Set(mentions.map((m) => m.entity_id))]
  };
}

/** Adds the counts of a document to those of others. */
export function addCounts(a: DocumentCounts, b: DocumentCounts): DocumentCounts {
  const codebooks = Object.entries(b.codebooks).map(([codebook, more]): [string, CodebookCounts] => {
    const those = a.codebooks[codebook];
    if (those === undefined) return [codebook, more];
    return [
      codebook,
      {
        codings: those.codings + more.codings,
        themes: union(those.themes, more.themes),
        without: those.without + more.without,
        priorities: those.priorities + more.priorities,
        listed: those.listed + more.listed,
        lists: those.lists + more.lists
      }
    ];
  });
  return {
    documents: a.documents + b.documents,
    countries: add(a.countries, b.countries),
    setAside: add(a.setAside, b.setAside),
    withoutCountry: a.withoutCountry + b.withoutCountry,
    withoutDate: a.withoutDate + b.withoutDate,
    kinds: add(a.kinds, b.kinds),
    stances: add(a.stances, b.stances),
    codebooks: { ...a.codebooks, ...Object.fromEntries(codebooks) },
    dates: a.dates + b.dates,
    withoutYear: a.withoutYear + b.withoutYear,
    mentions: a.mentions + b.mentions,
    entities: union(a.entities, b.entities)
  };
}

function tally(names: readonly string[]): Record<string, number> {
  return names.reduce<Record<string, number>>((counts, name) => ({ ...counts, [name]: (counts[name] ?? 0) + 1 }), {});
}

function add(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): Record<string, number> {
  const sum = { ...a };
  for (const [name, n] of Object.entries(b)) sum[name] = (sum[name] ?? 0) + n;
  return sum;
}

function union(a: readonly string[], b: readonly string[]): readonly string[] {
  const known = new Set(a);
  const more = b.filter((name) => !known.has(name));
  return more.length === 0 ? a : [...a, ...more];
}
