import type { SourceType } from '#lib/agenda/documents.ts';
import type { JudgedSentence } from '../stages.ts';
import { opening } from './fact.ts';

const JOINT = new RegExp(
  "\\b[Jj]oint\\s+(?:[\\w’'-]+\\s+){0,3}?(?:[Ss]tatement|[Cc]ommuniqu|[Dd]eclaration|[Vv]ision)|" +
    '\\bWe,\\s+the\\s+(?:[Ll]eaders|Heads)'
);
const AUDIENCE = [
  '(?:Mr\\.?|Mister|Madam|Madame)\\s+(?:President|Speaker|Chair)',
  'Ladies and [Gg]entlemen',
  'Your Excellenc',
  'Excellencies',
  '[Ff]ellow[- ](?:citizens|countrymen|[A-Z]\\w+s)',
  'Honou?rable [Mm]embers',
  'Distinguished (?:[Gg]uests|delegates)',
  '(?:honou?r|privilege|pleasure)(?: for me)? to (?:address|speak|greet)\\b'
];
const ADDRESS = new RegExp(`\\b(?:${AUDIENCE.join('|')})`);
const REPORT = new RegExp(
  '\\b(?:(?:was|were)\\s+(?:held|convened|opened|presided)|kicked off|Holds|Convenes|held talks|held a meeting|' +
    'met with|organi[sz]ed the|hosted the|attended the|chaired the)'
);
const PLAN = /\b(?:Programme|Program|Plan|Strategy|White Paper|Manifesto|Outline|Roadmap|Framework)\b/;
const BYLINE = /^\s*(?:by|By|BY|Author:?)\s+\p{Lu}/u;

/** What a file's name calls the document. */
const NAMED: readonly (readonly [RegExp, SourceType])[] = [
  [
    /\b(?:joint\b.*\b(?:statement|declaration|communiqu)|leaders (?:statement|communiqu|declaration))/i,
    'joint statement'
  ],
  [/\b(?:speech|address|remarks)\b/i, 'speech'],
  [/\b(?:plan|strategy|manifesto|white paper|programme)\b/i, 'programme']
];

/**
 * What kind of document a text is. `joint statement` and `speech` by their opening; `speech` also where one sentence in
 * twenty says "I"; else what the file's name calls it; else `readout` where the opening reports a meeting; `programme`
 * by the title; `article` by a by-line; else `other`.
 *
 * @param name the file's name without its ending
 */
export function sourceTypeOf(name: string, sentences: readonly Pick<JudgedSentence, 'kind' | 'text'>[]): SourceType {
  const first = opening(sentences, 6);
  const said = sentences.filter((s) => s.kind === 'body');
  const inFirstPerson = said.filter((s) => /\bI\b(?!\.)/.test(s.text)).length;
  if (first.slice(0, 3).some((s) => JOINT.test(s.text))) return 'joint statement';
  if (first.some((s) => s.kind !== 'procedural' && ADDRESS.test(s.text))) return 'speech';
  if (inFirstPerson >= 3 && inFirstPerson * 20 > said.length) return 'speech';
  const called = NAMED.find(([pattern]) => pattern.test(name.replace(/[-_]/g, ' ')));
  if (called !== undefined) return called[1];
  if (first.some((s) => REPORT.test(s.text))) return 'readout';
  if (first.some((s) => s.kind === 'title' && PLAN.test(s.text))) return 'programme';
  return sentences.some((s) => s.kind === 'boilerplate' && BYLINE.test(s.text)) ? 'article' : 'other';
}
