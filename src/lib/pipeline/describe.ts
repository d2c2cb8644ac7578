import type { SourceType } from '#lib/agenda/documents.ts';
import { isCounted } from '#lib/agenda/sentences.ts';
import { parsePeriod, type Period } from './dates/calendar.ts';
import { countryOf } from './describe/document-country.ts';
import { statedDate } from './describe/document-date.ts';
import { oneLine, type Fact } from './describe/fact.ts';
import { readFileName, type NamedFacts } from './describe/file-name.ts';
import { issuerOf, partOfCountry, publisherOf } from './describe/issuer.ts';
import { detectLanguage, ENOUGH } from './describe/language.ts';
import { sourceTypeOf } from './describe/source-type.ts';
import type { Entity, Gazetteer } from './gazetteer.ts';
import type { SourceRow } from './sources.ts';
import type { DocumentFacts, JudgedSentence } from './stages.ts';

/**
 * Says what a document is: its title, country, actor, level, issuer, type and date, and on what each rests.
 *
 * What the curator's row gives wins and is `curated`; then what the file's name says by its form (`inferred`), then the
 * text. What none says is null.
 */
export function describe(
  file: string,
  sentences: readonly JudgedSentence[],
  gazetteer: Gazetteer,
  source: SourceRow | null
): DocumentFacts {
  const byId = new Map(gazetteer.entities.map((entity) => [entity.entity_id, entity]));
  const named = readFileName(file);
  const sourceType = source?.source_type ?? (named.generalDebate ? 'speech' : sourceTypeOf(named.name, sentences));
  const country = documentCountry(named, sentences, gazetteer, byId, source);
  const issuer = source?.issuer ?? (sourceType === 'speech' ? null : issuerOf(sentences));
  // A joint statement is of no single country, unless a curator says so.
  const owner = sourceType === 'joint statement' && country?.basis !== 'curated' ? null : country;
  const countryName = owner === null ? null : (byId.get(owner.value)?.entity ?? null);
  const organisation = named.generalDebate && named.code !== null ? byId.get(named.code) : undefined;
  const part = issuer === null || sourceType === 'joint statement' ? null : partOfCountry(issuer);
  const level =
    sourceType === 'joint statement' || organisation?.type === 'organisation'
      ? 'international'
      : part !== null
        ? 'subnational'
        : owner !== null
          ? 'national'
          : null;
  const date = documentDate(named, sentences, sourceType, source);
  return {
    title: source?.title ?? titleOf(sentences) ?? named.name,
    country: owner?.value ?? null,
    country_name: countryName,
    country_basis: owner?.basis ?? null,
    country_words: owner?.words ?? null,
    actor: source?.actor ?? part ?? countryName ?? (organisation?.type === 'organisation' ? organisation.entity : null),
    level: source?.level ?? level,
    issuer,
    publisher: source?.publisher ?? publisherOf(sentences),
    source_type: sourceType,
    language: source?.language ?? detectLanguage(beginningOf(sentences)),
    translated: source?.translated ?? null,
    date_start: date?.value.date_start ?? null,
    date_end: date?.value.date_end ?? null,
    date_precision: date?.value.precision ?? null,
    date_basis: date?.basis ?? null,
    date_words: date?.words ?? null,
    year: date === null ? null : singleYear(date.value)
  };
}

/** The title is the first title sentence, if no other text comes before it; later ones are headings. */
function titleOf(sentences: readonly JudgedSentence[]): string | null {
  const first = sentences.find((s) => s.kind !== 'boilerplate' && s.kind !== 'caption');
  return first?.kind === 'title' ? oneLine(first.text) : null;
}

/** As much of the counted text as its language is told by. */
function beginningOf(sentences: readonly JudgedSentence[]): string {
  let text = '';
  for (const sentence of sentences) {
    if (text.length > ENOUGH) break;
    if (isCounted(sentence.kind)) text += `${text === '' ? '' : '\n'}${sentence.text}`;
  }
  return text;
}

function documentCountry(
  named: NamedFacts,
  sentences: readonly JudgedSentence[],
  gazetteer: Gazetteer,
  byId: ReadonlyMap<string, Entity>,
  source: SourceRow | null
): Fact<string> | null {
  if (source?.country != null) return { value: source.country, basis: 'curated', words: null };
  const entity = named.code === null ? undefined : byId.get(named.code);
  if (entity?.type === 'country') return { value: entity.entity_id, basis: 'inferred', words: named.name };
  return named.generalDebate && entity !== undefined ? null : countryOf(sentences, gazetteer);
}

function documentDate(
  named: NamedFacts,
  sentences: readonly JudgedSentence[],
  sourceType: SourceType,
  source: SourceRow | null
): Fact<Period> | null {
  if (source?.date != null) {
    const value = parsePeriod(source.date);
    if (value !== null) return { value, basis: 'curated', words: source.date_note };
  }
  if (named.period !== null) return { value: named.period, basis: 'inferred', words: named.name };
  return statedDate(sentences, sourceType !== 'speech');
}

/** The calendar year of a period, null where it spans two. */
function singleYear({ date_start, date_end }: Period): number | null {
  const year = date_start?.slice(0, 4);
  return year !== undefined && year === date_end?.slice(0, 4) ? Number(year) : null;
}
