import { MONTH } from '../dates/calendar.ts';
import type { JudgedSentence } from '../stages.ts';
import { oneLine, opening } from './fact.ts';

type Sentence = Pick<JudgedSentence, 'kind' | 'text'>;

const NAME = `(?!${MONTH}\\b)[A-Z][\\w'’.-]*`;
const BODY =
  `((?:${NAME}\\s+(?:(?:of|for|and|on)\\s+(?:the\\s+)?)?){0,8}?` +
  '(?:Ministry|Committee|Government|Council|Commission|Department|Office|Secretariat|Politburo|Bureau|Cabinet|' +
  'Parliament|Agency|Authority|Party|Assembly)' +
  `(?:\\s+(?:of|for|on)\\s+(?:the\\s+)?${NAME}(?:(?:,|\\s+and|\\s+of|\\s+of the)?\\s+${NAME}){0,6})?)`;
const DONE = '(?:held|convened|organi[sz]ed|hosted|issued|released|published|launched|adopted)';
const BY_BODY = new RegExp(`\\b${DONE}\\s+(?:jointly\\s+)?by\\s+(?:the\\s+)?${BODY}`);
const DOES = '(?:Holds|Convenes|Organi[sz]es|Hosts|Issues|Releases|Publishes|Launches|Adopts)';
const BODY_DID = new RegExp(`(?:^|[^\\w])(?:[Tt]he\\s+)?${BODY}\\s+(?:has\\s+|today\\s+)?(?:${DONE}|${DOES})(?!\\w)`);
const PRESS = /^\s*[Bb]y\s+((?:[A-Z]\w*\s)*[A-Z]\w*(?:[Pp]ress|[Nn]ews|Times|Post|Daily|Media|Agency))\s*$/;
const PART_OF_COUNTRY = [
  /^(?:CPC |Communist Party of \w+ )?(.+?)\s+(?:Municipal|Provincial|Prefectural|Metropolitan|County|City|District)\b/,
  /\b(?:Province|City|Municipality|County) of ((?:[A-Z][\w'’-]*\s?)+)/,
  /^(?:Government|Department|Committee) of ((?:[A-Z][\w'’-]*\s)+)(?:Province|City|County|Municipality)\b/
];

/** The body that the opening of a document says held, convened or issued it; null where it names none. */
export function issuerOf(sentences: readonly Sentence[]): string | null {
  for (const { text } of opening(sentences, 6)) {
    const body = BY_BODY.exec(text)?.[1] ?? BODY_DID.exec(text)?.[1];
    if (body !== undefined) return oneLine(body).replace(/^The /, '');
  }
  return null;
}

/** The part of a country that a body governs, as "Beijing" of a "CPC Beijing Municipal Committee"; null for others. */
export function partOfCountry(issuer: string): string | null {
  for (const form of PART_OF_COUNTRY) {
    const place = form.exec(issuer)?.[1]?.trim();
    if (place !== undefined && place !== '') return place;
  }
  return null;
}

/** Who published the text: "Source: …", a by-line that names a press, a site's domain that opens a paragraph. */
export function publisherOf(sentences: readonly Sentence[]): string | null {
  for (const { text, kind } of sentences) {
    const site = /^\s*\(((?:[a-z0-9-]+\.)+[a-z]{2,})\)/i.exec(text)?.[1];
    if (site !== undefined) return site;
    if (kind !== 'boilerplate') continue;
    const source = /(?:^|\n)\s*(?:Source|Publisher|Published by)\s*:\s*([^\n|]{2,60})/.exec(text)?.[1];
    if (source !== undefined) return oneLine(source);
    const byline = PRESS.exec(text)?.[1];
    if (byline !== undefined) return byline;
  }
  return null;
}
