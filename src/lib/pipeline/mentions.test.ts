import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Kind } from '#lib/agenda/sentences.ts';
import type { Gazetteer } from './gazetteer.ts';
import { findMentions } from './mentions.ts';
import { readGazetteer } from './read-gazetteer.server.ts';
import type { JudgedSentence } from './stages.ts';

let gazetteer: Gazetteer;
beforeAll(async () => {
  gazetteer = await readGazetteer(path.join(import.meta.dirname, '../../../data/gazetteer'));
});

function sentences(texts: readonly string[], kind: Kind = 'body'): JudgedSentence[] {
  let start = 10;
  return texts.map((text, i) => {
    const sentence = { sentence: i + 1, start, end: start + text.length, paragraph: 1, text, kind, kind_rule: 'test' };
    start = sentence.end + 1;
    return { ...sentence, series: null, rank: null, stance: null, stance_rule: null, obligation: null };
  });
}

const idsIn = (...texts: string[]) => findMentions(sentences(texts), gazetteer).map((m) => m.entity_id);

describe('mentions', () => {
  it('stand at their place in the file, without the possessive', () => {
    const [first] = findMentions(sentences(["We value Kenya's forests."]), gazetteer);
    expect(first).toEqual({
      mention: 1,
      sentence: 1,
      start: 19,
      end: 24,
      words: 'Kenya',
      entity_id: 'KEN',
      entity: 'Kenya',
      type: 'country'
    });
  });

  it('are looked for in counted sentences only', () => {
    for (const kind of ['procedural', 'caption', 'boilerplate'] as const) {
      expect(findMentions(sentences(['Kenya'], kind), gazetteer)).toEqual([]);
    }
    expect(findMentions(sentences(['Kenya'], 'title'), gazetteer)).toHaveLength(1);
  });

  it.each([
    [
      'The rains failed in Niger, and Nigeria helped; Nigerien herders thanked Nigerian farmers.',
      ['NER', 'NGA', 'NER', 'NGA']
    ],
    ['The Niger Delta and the Niger River', []],
    [
      'Guinea, Guinea-Bissau, Equatorial Guinea, Papua New Guinea and the Gulf of Guinea',
      ['GIN', 'GNB', 'GNQ', 'PNG', 'gulf-of-guinea']
    ],
    ['Congo-Brazzaville and the Democratic Republic of the Congo', ['COG', 'COD']],
    [
      "the Democratic People's Republic of Korea, the Republic of Korea, North Korea, South Korean",
      ['PRK', 'KOR', 'PRK', 'KOR']
    ],
    ['Dominica and the Dominican Republic', ['DMA', 'DOM']],
    ['Samoa and American Samoa', ['WSM', 'ASM']],
    ['Sudan and South Sudan', ['SDN', 'SSD']],
    ['Ireland and Northern Ireland', ['IRL']],
    ['Mexico, New Mexico, the Gulf of Mexico', ['MEX', 'gulf-of-mexico']],
    ['China, the South China Sea, the Republic of China, Taiwan', ['CHN', 'south-china-sea', 'TWN', 'TWN']],
    ['India, the Indian Ocean, a West Indian island', ['IND', 'indian-ocean', 'caribbean']],
    ['America, Latin America, American farms, Latin American farms', ['USA', 'latin-america', 'USA', 'latin-america']],
    [
      'Latin America; South\nAmerica; Central America; North America; the Americas; Spanish America; our Latin American farms',
      ['latin-america', 'south-america', 'central-america', 'north-america', 'americas', 'americas', 'latin-america']
    ],
    ['North, Central and South Americans; Latin America and the Caribbean; Northern America', [
      'south-america', 'latin-america-and-the-caribbean', 'north-america'
    ]],
    ['the Americas, all American States, the Organization of American States', ['americas', 'americas', 'OAS']],
    ['Farms in Africa, Asia and America; in America, Africa and Oceania', ['africa', 'asia', 'americas', 'americas', 'africa', 'pacific']],
    ['Trade of Europe and America; America and Japan; the United States of America', ['europe', 'USA', 'USA', 'JPN', 'USA']],
    ['Türkiye, Turkey and Turkish ports', ['TUR', 'TUR', 'TUR']],
    ['Romans in Oman; Omani dates', ['OMN', 'OMN']],
    ['Chad and Lake Chad', ['TCD', 'lake-chad-basin']],
    ['Ceylon, Burma, Zaire, Upper Volta, Kampuchea', ['LKA', 'MMR', 'COD', 'BFA', 'KHM']],
    ['the Holy See, Palestine, the Persian Gulf', ['VAT', 'PSE', 'gulf']],
    ['North Macedonia; Jersey, New Jersey', ['MKD', 'JEY']],
    ['ASEAN, the African Union and the Belt and Road Initiative', ['ASEAN', 'AU', 'bri']]
  ])('%s', (text, ids) => {
    expect(idsIn(text)).toEqual(ids);
  });

  it('tell the country Georgia from the state, and Jordan from the river and from persons', () => {
    expect(idsIn('A school in Atlanta, Georgia, wrote to the State of Georgia.')).toEqual([]);
    expect(idsIn('Tbilisi, in Georgia, answered.')).toEqual(['GEO']);
    expect(idsIn('Mr. Jordan and Michael Jordan crossed the River Jordan.')).toEqual([]);
    expect(idsIn('Water from Jordan reached Amman.')).toEqual(['JOR']);
  });

  it('leave out the titles of office-holders and the names of languages', () => {
    expect(idsIn("The President of the People's Republic of China met the King of Jordan.")).toEqual([]);
    expect(idsIn('The United States Secretary of State wrote to German Chancellor Weber.')).toEqual([]);
    expect(idsIn('We thank Mr. Otieno of Kenya and Foreign Minister Silva of Brazil.')).toEqual([]);
    expect(idsIn('We heard the Minister for Foreign\nAffairs of the Sudan.')).toEqual([]);
    expect(idsIn('She spoke in French; the Spanish text was late.')).toEqual([]);
    expect(idsIn('The Government of Kenya and the people of Brazil agree.')).toEqual(['KEN', 'BRA']);
  });

  it('take a name of two countries for neither, unless the document is of one of them', () => {
    expect(idsIn('North Korea and South Korea share a language; Korea is divided.')).toEqual(['PRK', 'KOR', 'korea']);
    const text = sentences(['The Congo is a land of forests.']);
    expect(findMentions(text, gazetteer)[0]?.entity_id).toBe('congo');
    expect(findMentions(text, gazetteer, 'COG')[0]?.entity_id).toBe('COG');
    expect(findMentions(text, gazetteer, 'KEN')[0]?.entity_id).toBe('congo');
  });

  it('take America among continents for the country in what the United States say', () => {
    const text = sentences(['America and Africa trade.']);
    expect(findMentions(text, gazetteer, 'KEN').map((m) => m.entity_id)).toEqual(['americas', 'africa']);
    expect(findMentions(text, gazetteer, 'USA').map((m) => m.entity_id)).toEqual(['USA', 'africa']);
  });

  it('are not seen in amounts of money', () => {
    expect(idsIn('It cost US$ 5 million, $US 3 million or 2 million United States dollars.')).toEqual([]);
  });

  it('keep envoys for a place, conferences of an organisation and leaders of a region', () => {
    expect(idsIn('The Envoy of the Secretary-General for Western Sahara came.')).toEqual(['ESH']);
    expect(idsIn('We met Kenya and President Silva; the ASEAN Leaders met too.')).toEqual(['KEN', 'ASEAN']);
    expect(idsIn('The General Conference of UNIDO met.')).toEqual(['UNIDO']);
    expect(idsIn('African Heads of State met.')).toEqual(['africa']);
  });
});
