import { group } from 'd3';
import type { OverlapCell } from '#lib/charts/overlap/layout.ts';
import { effectiveThemes } from '#lib/measures/breadth.ts';
import { nothingOf } from '#lib/measures/nothing.ts';
import { similarity } from '#lib/measures/similarity.ts';
import type { CountryTheme } from '#lib/query/themes-by-country.ts';
import type { DocumentTheme } from '#lib/query/themes-over-time.ts';
import type { AgendaTheme } from '../differences.ts';

/** Whose agendas are compared. */
export const OF = ['countries', 'documents'] as const;

/** An agenda with the weight of each theme, all agendas in the same order of themes. */
export interface Agenda {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly documents: number;
  /** Counted sentences. */
  readonly counted: number;
  readonly weights: readonly number[];
  /** Themes that it has at all. */
  readonly themes: number;
}

/** A theme with what names its agenda. */
export interface NamedTheme extends AgendaTheme {
  readonly name: string;
  readonly country: string;
}

/** Themes of countries as themes of agendas. */
export function ofCountries(rows: readonly CountryTheme[]): NamedTheme[] {
  return rows.map((row) => ({ ...row, agenda: row.country, name: row.country_name }));
}

/** Themes of documents as themes of agendas. */
export function ofDocuments(rows: readonly DocumentTheme[]): NamedTheme[] {
  return rows.map((row) => ({
    ...row,
    agenda: row.document_id,
    name: `${row.country_name} ${row.year ?? 'without a date'}: ${row.title}`,
    documents: 1
  }));
}

/** Gathers themes into agendas; those that say most come first. */
export function agendasOf(themes: readonly NamedTheme[]): Agenda[] {
  return [...group(themes, (row) => row.agenda)]
    .flatMap(([id, rows]) => {
      const [first] = rows;
      if (!first) return [];
      const ordered = rows.toSorted((a, b) => a.position - b.position);
      return [
        {
          id,
          name: first.name,
          country: first.country,
          documents: first.documents,
          counted: first.counted,
          weights: ordered.map((row) => row.weight),
          themes: rows.filter((row) => row.sentences > 0).length
        }
      ];
    })
    .sort((a, b) => b.counted - a.counted || (a.id < b.id ? -1 : 1));
}

const isThin = (agenda: Agenda) =>
  nothingOf({ documents: agenda.documents, counted: agenda.counted, sentences: 1 }) !== null;

/** The overlap of two agendas, or why it cannot be told. */
export function overlapOf(a: Agenda | undefined, b: Agenda | undefined): OverlapCell {
  if (!a || !b || isThin(a) || isThin(b)) return { overlap: null, why: 'too few sentences to say' };
  const overlap = similarity(a.weights, b.weights);
  return { overlap, why: overlap === null ? 'no sentence has a theme' : '' };
}

/** The breadth of an agenda, an effective number of themes; null where it has too few sentences or no theme. */
export function breadthOf(agenda: Agenda): number | null {
  return isThin(agenda) ? null : effectiveThemes(agenda.weights);
}
