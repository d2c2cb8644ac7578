import iso from 'i18n-iso-countries';
import type { Gazetteer } from '../gazetteer.ts';
import { findNamed } from '../mentions.ts';
import type { JudgedSentence } from '../stages.ts';
import { opening, type Fact } from './fact.ts';

type Sentence = Pick<JudgedSentence, 'sentence' | 'start' | 'kind' | 'text'>;

/** A government's domain, as "binhdinh.gov.vn": its last two letters are an ISO 3166-1 alpha-2 code. */
const GOVERNMENT_DOMAIN = /(?<![\w@.-])(?:[a-z0-9-]+\.)+(?:gov|govt|gob|gouv|go)\.([a-z]{2})(?![\w-])/i;
const OWN = new RegExp(
  '(?:\\b[Mm]y (?:own )?country,|\\b[Oo]ur country,|\\bon behalf of (?:(?:the|my) )?' +
    '(?:(?:[Gg]overnment|people|delegation|nation)(?: and (?:the )?(?:[Gg]overnment|people))? of )?)\\s*(?:the )?$'
);
/** A country is taken for the document's where it is named this often, and over three times as often as any other. */
const ENOUGH = 3;

/**
 * The country whose agenda a text sets out, as the text tells: by the domain of its government's site, by "my country,
 * X" and "on behalf of the Government of X" in the opening, or by being named over three times as often as any other
 * (its national organisations count for it). The words are those it is first named by. Null where none stands out.
 */
export function countryOf(sentences: readonly Sentence[], gazetteer: Gazetteer): Fact<string> | null {
  const countries = new Set(gazetteer.entities.flatMap((e) => (e.type === 'country' ? [e.entity_id] : [])));
  for (const { text } of sentences) {
    const domain = GOVERNMENT_DOMAIN.exec(text);
    const code = domain === null ? undefined : iso.alpha2ToAlpha3((domain[1] ?? '').toUpperCase());
    if (domain !== null && code !== undefined && countries.has(code)) {
      return { value: code, basis: 'inferred', words: domain[0] };
    }
  }
  for (const { text, start, sentence } of opening(sentences, 12)) {
    for (const mention of findNamed([{ text, start, sentence }], gazetteer)) {
      if (mention.type === 'country' && OWN.test(text.slice(0, mention.start - start))) {
        return { value: mention.entity_id, basis: 'stated', words: mention.words };
      }
    }
  }
  const countryOfEntity = new Map(gazetteer.entities.map((e) => [e.entity_id, e.country]));
  const named = new Map<string, { times: number; readonly words: string }>();
  for (const mention of findNamed(opening(sentences, sentences.length), gazetteer)) {
    const country = countryOfEntity.get(mention.entity_id) ?? null;
    if (country === null) continue;
    const seen = named.get(country);
    if (seen === undefined) named.set(country, { times: 1, words: mention.words });
    else seen.times++;
  }
  const [first, second] = [...named].sort((a, b) => b[1].times - a[1].times);
  if (first === undefined || first[1].times < ENOUGH || first[1].times <= 3 * (second?.[1].times ?? 0)) return null;
  return { value: first[0], basis: 'inferred', words: first[1].words };
}
