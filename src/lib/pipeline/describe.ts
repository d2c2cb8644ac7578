import type { Gazetteer } from './gazetteer.ts';
import type { SourceRow } from './sources.ts';
import type { DocumentFacts, JudgedSentence } from './stages.ts';

/** Says what a document is: its title, country, actor, level, issuer, type and date, and on what each rests. */
export function describe(
  file: string,
  _sentences: readonly JudgedSentence[],
  _gazetteer: Gazetteer,
  source: SourceRow | null
): DocumentFacts {
  return {
    title: source?.title ?? file,
    country: source?.country ?? null,
    country_name: null,
    country_basis: null,
    country_words: null,
    actor: null,
    level: null,
    issuer: null,
    publisher: null,
    source_type: 'other',
    language: 'en',
    translated: null,
    date_start: null,
    date_end: null,
    date_precision: null,
    date_basis: null,
    date_words: null,
    year: null
  };
}
