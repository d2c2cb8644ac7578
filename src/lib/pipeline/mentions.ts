import { isCounted } from '#lib/agenda/sentences.ts';
import type { Entity, Gazetteer } from './gazetteer.ts';
import { makeNameFinder, type FoundName } from './name-finder.ts';
import { isTitleOrPerson } from './office-title.ts';
import type { EntityMention, JudgedSentence } from './stages.ts';

/** What a name stands for: an entity, one of several, or nothing that is looked for (null). */
type Meaning = Entity | { readonly candidates: readonly Entity[]; readonly otherwise: Entity } | null;
type Finder = (text: string) => FoundName<{ readonly meaning: Meaning }>[];

const compiled = new WeakMap<Gazetteer, Finder>();

function finderOf(gazetteer: Gazetteer): Finder {
  const known = compiled.get(gazetteer);
  if (known !== undefined) return known;
  const byId = new Map(gazetteer.entities.map((entity) => [entity.entity_id, entity]));
  const names = new Map<string, { meaning: Meaning }>();
  for (const entity of gazetteer.entities) for (const name of entity.names) names.set(name, { meaning: entity });
  for (const { name, candidates, otherwise } of gazetteer.ambiguous) {
    const meant = byId.get(otherwise);
    if (meant === undefined) continue;
    names.set(name, { meaning: { candidates: candidates.flatMap((id) => byId.get(id) ?? []), otherwise: meant } });
  }
  for (const name of gazetteer.otherNames) names.set(name, { meaning: null });
  const finder = makeNameFinder(names);
  compiled.set(gazetteer, finder);
  return finder;
}

/** A currency's sign or name next to a country's abbreviation: "US$", "$US", "US dollars". */
const CURRENCY_AFTER = /^(?:\$|\s+dollars?\b)/;

const AND = '(?:,\\s+(?:and\\s+|or\\s+)?|\\s+(?:and|or|nor)\\s+)(?:of\\s+|in\\s+)?';
const CONTINENT = '(?:Africa|Asia|Europe|Oceania)';
const CONTINENTS_BEFORE = new RegExp(`\\b(?:${CONTINENT}${AND})+$`);
const CONTINENTS_AFTER = new RegExp(`^(?:${AND}${CONTINENT}\\b)+`);
/** How many characters around a name the rule looks at. */
const LIST = 60;

/** Whether a name stands in a list of continents, as in "Africa, Asia and America"; "Europe and America" is none. */
function isAmongContinents(text: string, start: number, end: number): boolean {
  const before = CONTINENTS_BEFORE.exec(text.slice(Math.max(0, start - LIST), start))?.[0] ?? '';
  const after = CONTINENTS_AFTER.exec(text.slice(end, end + LIST))?.[0] ?? '';
  return /Africa|Asia|Oceania/.test(before + after);
}

/**
 * Finds the countries, regions, organisations and initiatives named in the counted sentences (body and titles) of a
 * document, in the order of the text. Names match as written, whole words, the longest first; a possessive's 's is not
 * part of the words. Not counted as mentions: a country or organisation inside an office-holder's title or a person's
 * name, the name of a language or of a currency. "America" is the United States, and among continents the continent,
 * unless the document is of the United States.
 *
 * @param country the document's own country (alpha-3), which a name of several entities then means: "the Congo"
 */
export function findMentions(
  sentences: readonly JudgedSentence[],
  gazetteer: Gazetteer,
  country: string | null = null
): EntityMention[] {
  return findNamed(
    sentences.filter((s) => isCounted(s.kind)),
    gazetteer,
    country
  );
}

/** `findMentions` over whatever sentences are given. */
export function findNamed(
  sentences: readonly Pick<JudgedSentence, 'sentence' | 'start' | 'text'>[],
  gazetteer: Gazetteer,
  country: string | null = null
): EntityMention[] {
  const finder = finderOf(gazetteer);
  const found: EntityMention[] = [];
  for (const { sentence, start: offset, text } of sentences) {
    for (const { start, end, value } of finder(text)) {
      const { meaning } = value;
      if (meaning === null) continue;
      let entity =
        'candidates' in meaning
          ? (meaning.candidates.find((e) => e.entity_id === country) ?? meaning.otherwise)
          : meaning;
      if (entity.entity_id === 'USA' && country !== 'USA' && text.slice(start, end) === 'America') {
        if (isAmongContinents(text, start, end)) entity = gazetteer.entities.find((e) => e.entity_id === 'americas') ?? entity;
      }
      const { entity_id, entity: name, type } = entity;
      if ((type === 'country' || type === 'organisation') && isTitleOrPerson(text, start, end)) continue;
      if (text[start - 1] === '$' || CURRENCY_AFTER.test(text.slice(end, end + 9))) continue;
      const place = { sentence, start: offset + start, end: offset + end, words: text.slice(start, end) };
      found.push({ mention: found.length + 1, ...place, entity_id, entity: name, type });
    }
  }
  return found;
}
