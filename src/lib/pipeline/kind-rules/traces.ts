import { Lexicon } from '../lexicon.ts';
import type { Words } from '../words.ts';

/** Words without which a rule cannot apply: one look at them spares most sentences the rules' patterns. */
const WORDS = {
  meeting:
    'attended chaired cochaired participated took presided moderated hosted addressed opened joined organized organised convened ' +
    'watched held inaugurated kicked concluded closed gave delivered made present attendance attending participating invited ' +
    'speech speeches remarks presentations presentation',
  talk:
    'introduced discussed shared talked exchanged briefed reported spoke addressed gave conducted had presented made laid set ' +
    'outlined put',
  picture:
    'picture pictures photo photos photograph photographed photographs image images map view overview delegates participants ' +
    'group handout file graphic illustration infographic xinhua',
  address:
    'mr madam mrs ms mister excellency excellencies majesty majesties highness ladies gentlemen dear fellow distinguished honourable ' +
    'honorable esteemed beloved brothers sisters friends comrades compatriots colleagues countrymen thank thanks quote turn ' +
    'turning say speak refer touch comment share address agenda item repeat dwell enumerate elaborate recount ' +
    'rehearse',
  event:
    'conference conferences meeting meetings seminar seminars forum forums session sessions summit summits symposium ' +
    'symposiums ceremony workshop workshops congress event events exhibition exhibitions gathering gatherings plenary round ' +
    'roundtable roundtables briefing briefings reception receptions opening openings talks visit visits dialogue dialogues ' +
    'presentation presentations speech speeches remarks address addresses lecture lectures report reports present ' +
    'attendance attending participating invited',
  credit:
    'photo photos photograph photographed picture pictures image images handout file source sources graphic graphics xinhua',
  unsaid: 'repeat dwell enumerate elaborate recount rehearse',
  courtesy:
    'tribute homage congratulations congratulate congratulates congratulating felicitations felicitate appreciation gratitude ' +
    'thanks thank respect wishes compliments commend commends success said says say wrote writes quote stated declared words'
} as const;
export type Trace = keyof typeof WORDS;

const TRACES = Object.keys(WORDS) as Trace[];
const BITS = Object.fromEntries(TRACES.map((trace, i) => [trace, 1 << i])) as Record<Trace, number>;
/** The bits of all traces that a word has. */
const combined = new Map<string, number>();
for (const trace of TRACES) {
  for (const word of WORDS[trace].split(' ')) combined.set(word, (combined.get(word) ?? 0) | BITS[trace]);
}
const LEXICON = new Lexicon(combined);

/** Patterns know ASCII letters only, and may find these words within words that have others. */
const IN_FOREIGN = BITS.event | BITS.credit | BITS.unsaid;

/** The traces in a sentence, as bits for {@link hasTrace}. */
export function tracesOf(text: string, words: Words, sentence: number): number {
  return LEXICON.union(text, words, sentence, IN_FOREIGN);
}

/** Whether a text has words of a trace. */
export function hasTrace(traces: number, trace: Trace): boolean {
  return (traces & BITS[trace]) !== 0;
}
