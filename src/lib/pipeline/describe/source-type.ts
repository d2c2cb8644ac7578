import type { SourceType } from '#lib/agenda/documents.ts';
import type { JudgedSentence } from '../stages.ts';
import { opening } from './fact.ts';

const JOINT = /\b[Jj]oint\s+(?:[\w’'-]+\s+){0,3}?(?:[Ss]tatement|[Cc]ommuniqu|[Dd]eclaration|[Vv]ision)|\bWe,\s+the\s+(?:[Ll]eaders|Heads)/;
const ADDRESS =
  /\b(?:(?:Mr\.?|Mister|Madam|Madame)\s+(?:President|Speaker|Chair)|Ladies and [Gg]entlemen|Your Excellenc|Excellencies|[Ff]ellow[- ](?:citizens|countrymen|[A-Z]\w+s)|Honou?rable [Mm]embers|Distinguished (?:[Gg]uests|delegates))/;
const REPORT =
  /\b(?:(?:was|were)\s+(?:held|convened|opened|presided)|kicked off|Holds|Convenes|held talks|held a meeting|met with|organi[sz]ed the|hosted the|attended the|chaired the)/;
const PLAN = /\b(?:Programme|Program|Plan|Strategy|White Paper|Manifesto|Outline|Roadmap|Framework)\b/;
const BYLINE = /^\s*(?:by|By|BY|Author:?)\s+\p{Lu}/u;

/**
 * What kind of document a text is: `joint statement` by its opening; `speech` where it addresses an audience or speaks
 * as "I"; `readout` where its opening reports a meeting; `programme` by its title; `article` by a by-line; else `other`.
 */
export function sourceTypeOf(sentences: readonly Pick<JudgedSentence, 'kind' | 'text'>[]): SourceType {
  const first = opening(sentences, 6).map((s) => s.text);
  const titles = opening(sentences, 6).flatMap((s) => (s.kind === 'title' ? [s.text] : []));
  const said = opening(sentences, sentences.length).filter((s) => s.kind === 'body');
  const inFirstPerson = said.filter((s) => /\bI\b(?!\.)/.test(s.text)).length;
  if (first.slice(0, 3).some((text) => JOINT.test(text))) return 'joint statement';
  if (inFirstPerson >= 2 && (first.some((text) => ADDRESS.test(text)) || inFirstPerson * 20 > said.length)) return 'speech';
  if (first.some((text) => REPORT.test(text))) return 'readout';
  if (titles.some((text) => PLAN.test(text))) return 'programme';
  return sentences.some((s) => s.kind === 'boilerplate' && BYLINE.test(s.text)) ? 'article' : 'other';
}
