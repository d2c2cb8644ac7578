/** Offices whose holder is named by a country: "King of Jordan", "French President", "the Polish Foreign Minister". */
const OFFICE_NAMES =
  '(?:Vice|Deputy|Acting|Interim)?[- ]?Presidents?|(?:Deputy |First Deputy )?Prime[- ]Ministers?|Premiers?|' +
  '(?:Federal )?Chancellors?|Kings?|Queens?|Emperors?|Empress|Sultans?|Amirs?|Emirs?|Shah|Shahanshah|' +
  'Crown Prince|Prince|Princess|Grand Duke|Taoiseach|Pope|' +
  'Heads? of (?:the )?(?:State|Government)(?: and (?:State|Government))?|' +
  '(?:(?:Deputy |Vice[- ])?Foreign|Defen[cs]e|Finance|Trade|Interior) (?:Ministers?|Secretary)|' +
  '(?:Deputy |State )?Ministers? (?:for|of) [A-Z]\\w+(?:(?:,| and| &) [A-Z]\\w+| [A-Z]\\w+){0,5}|' +
  'Secretar(?:y|ies) of State|Secretar(?:y|ies) of Defen[cs]e|Secretar(?:y|ies)[-\\u2010\\u2011]\\s?General|' +
  'General Secretary|Governor[- ]General|Ambassadors?(?: to)?|Permanent Representatives?(?: to)?|Chairm[ae]n|' +
  'Chairperson|Chief of State|First Lady|Commander-in-Chief|High Commissioner|Director-General';

/** A line may break anywhere in a title. */
const OFFICES = OFFICE_NAMES.replaceAll('[- ]', '[-\\s]').replaceAll(' ', '\\s+');

const BEFORE = new RegExp(`(?:^|[^\\w-])(?:${OFFICES}),?\\s+(?:of\\s+)?(?:the\\s+)?$`);
const LOWER_OFFICES =
  'president|prime\\s+minister|foreign\\s+(?:minister|secretary)|chancellor|king|queen|emperor|ambassador';
const LOWER_BEFORE = new RegExp(`(?:^|\\s)(?:${LOWER_OFFICES}|leader)\\s+of\\s+(?:the\\s+)?$`);
const AFTER = new RegExp(`^(?:['’]s?)?\\s+(?:(?:[A-Z]\\w+|former|new|then|current|late)\\s+)?(?:${OFFICES})(?!\\w)`);
const LOWER_AFTER = new RegExp(`^(?:['’]s?)?\\s+(?:${LOWER_OFFICES})(?!\\w)`);
const HONORIFICS = ['Mr', 'Mrs', 'Ms', 'Dr', 'Messrs', 'Miss', 'Sir', 'Lord', 'Lady', 'Madame', 'Monsieur', 'Judge'];
const PERSON = new Set(HONORIFICS);
const PERSON_OF = new RegExp(
  `(?:^|[^\\w-])(?:${OFFICES}|(?:${HONORIFICS.join('|')}|Professor|Excellency)\\.?),?\\s+` +
    '(?:[A-ZÀ-Þ][^\\s,;]*\\s+){1,5}of\\s+(?:the\\s+)?$'
);
const LANGUAGE_BEFORE =
  /(?:spoke|speak|speaking|spoken|written|translated|interpretation|text|delivered)\s+(?:in|from|into)\s+$/i;
const LANGUAGE_AFTER = /^(?:[-\s](?:language|speaking|text|version)|\s+(?:and\s+\w+\s+)?languages?)(?!\w)/i;

/** How many characters around a name the rules look at. */
const WINDOW = 110;

/**
 * Whether the name of a country or organisation at a place of a sentence is part of an office-holder's title ("King of
 * Jordan", "German Chancellor Merkel", "Mr. Njoroge of Kenya", "United States Secretary of State"), of a person's name
 * ("Mr. Jordan") or the name of a language: then the country itself is not spoken of.
 */
export function isTitleOrPerson(sentence: string, start: number, end: number): boolean {
  const after = sentence.slice(end, end + 60);
  if (
    /^(?:['’]s?)?\s+\w|^-/.test(after) &&
    (AFTER.test(after) || LOWER_AFTER.test(after) || LANGUAGE_AFTER.test(after))
  )
    return true;
  const word = wordBefore(sentence, start);
  if (PERSON.has(word) || (word.length === 1 && /[B-HJ-Z]/.test(word) && sentence[start - 2] === '.')) return true;
  const ofLanguage = word === 'in' || word === 'from' || word === 'into';
  if (!ofLanguage && word !== 'of' && word !== 'to' && word !== 'the') return false;
  const lead = sentence.slice(Math.max(0, start - WINDOW), start);
  if (ofLanguage) return LANGUAGE_BEFORE.test(lead);
  if (!/\s(?:of|to)\s+(?:the\s+)?$/.test(lead.slice(-10))) return false;
  return BEFORE.test(lead) || LOWER_BEFORE.test(lead) || PERSON_OF.test(lead);
}

/** The word before a place, without the full stop and white space between; empty where something else stands there. */
function wordBefore(text: string, place: number): string {
  let end = place;
  while (end > 0 && /\s/.test(text.charAt(end - 1))) end--;
  if (end === place) return '';
  if (text[end - 1] === '.') end--;
  let start = end;
  while (start > 0 && end - start < 10 && /[A-Za-z]/.test(text.charAt(start - 1))) start--;
  return text.slice(start, end);
}
