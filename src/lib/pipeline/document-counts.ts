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

type CodebookNumber = Exclude<keyof CodebookCounts, 'themes'>;

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

/** Adds up the counts of documents: `add` each, then ask for `counts`. */
export class CountsSum {
  private readonly numbers = { documents: 0, withoutCountry: 0, withoutDate: 0, dates: 0, withoutYear: 0, mentions: 0 };
  private readonly countries: Record<string, number> = {};
  private readonly setAside: Record<string, number> = {};
  private readonly kinds: Record<string, number> = {};
  private readonly stances: Record<string, number> = {};
  private readonly entities = new Set<string>();
  private readonly codebooks = new Map<string, { numbers: Record<CodebookNumber, number>; themes: Set<string> }>();

  add(more: DocumentCounts): void {
    addNumbers(this.numbers, more);
    addTally(this.countries, more.countries);
    addTally(this.setAside, more.setAside);
    addTally(this.kinds, more.kinds);
    addTally(this.stances, more.stances);
    for (const entity of more.entities) this.entities.add(entity);
    for (const [codebook, found] of Object.entries(more.codebooks)) {
      const none = { numbers: { codings: 0, without: 0, priorities: 0, listed: 0, lists: 0 }, themes: new Set<string>() };
      const sum = this.codebooks.get(codebook) ?? none;
      this.codebooks.set(codebook, sum);
      addNumbers(sum.numbers, found);
      for (const theme of found.themes) sum.themes.add(theme);
    }
  }

  counts(): DocumentCounts {
    const { numbers, countries, setAside, kinds, stances, entities } = this;
    const codebooks = Object.fromEntries(
      [...this.codebooks].map(([codebook, sum]) => [codebook, { ...sum.numbers, themes: [...sum.themes] }])
    );
    return { ...numbers, countries, setAside, kinds, stances, codebooks, entities: [...entities] };
  }
}

function tally(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

function addTally(sum: Record<string, number>, more: Readonly<Record<string, number>>): void {
  for (const [name, n] of Object.entries(more)) sum[name] = (sum[name] ?? 0) + n;
}

function addNumbers<K extends string>(sum: Record<K, number>, more: Readonly<Record<NoInfer<K>, number>>): void {
  for (const name of Object.keys(sum) as K[]) sum[name] += more[name];
}
