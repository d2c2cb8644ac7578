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

/**
 * Finds the countries, regions, organisations and initiatives named in the counted sentences (body and titles) of a
 * document, in the order of the text. Names match as written, whole words, the longest first; a possessive's 's is not
 * part of the words. Not counted as mentions: names inside an office-holder's title, a person's name or a language.
 *
 * A name of several entities ("Korea", "the Congo") means the one of them that the same document names in full, if it
 * names just one (one sense per discourse: Gale, Church and Yarowsky 1992), else what the gazetteer says otherwise.
 */
export function findMentions(sentences: readonly JudgedSentence[], gazetteer: Gazetteer): EntityMention[] {
  return findNamed(sentences.filter((s) => isCounted(s.kind)), gazetteer);
}

/** `findMentions` over whatever sentences are given. */
export function findNamed(
  sentences: readonly Pick<JudgedSentence, 'sentence' | 'start' | 'text'>[],
  gazetteer: Gazetteer
): EntityMention[] {
  const finder = finderOf(gazetteer);
  const inFull = new Set<Entity>();
  const found: { sentence: number; start: number; end: number; words: string; meaning: NonNullable<Meaning> }[] = [];
  for (const { sentence, start: offset, text } of sentences) {
    for (const { start, end, value } of finder(text)) {
      const { meaning } = value;
      if (meaning === null) continue;
      if (!('candidates' in meaning)) inFull.add(meaning);
      if (isTitleOrPerson(text, start, end)) continue;
      found.push({ sentence, start: offset + start, end: offset + end, words: text.slice(start, end), meaning });
    }
  }
  return found.map(({ sentence, start, end, words, meaning }, i) => {
    const entity = 'candidates' in meaning ? resolve(meaning, inFull) : meaning;
    const { entity_id, entity: name, type } = entity;
    return { mention: i + 1, sentence, start, end, words, entity_id, entity: name, type };
  });
}

function resolve(
  meaning: { readonly candidates: readonly Entity[]; readonly otherwise: Entity },
  inFull: ReadonlySet<Entity>
): Entity {
  const [only, second] = meaning.candidates.filter((candidate) => inFull.has(candidate));
  return only !== undefined && second === undefined ? only : meaning.otherwise;
}
