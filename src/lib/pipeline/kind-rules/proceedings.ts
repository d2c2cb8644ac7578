const EVENT =
  '(?:conference|meeting|seminar|forum|session|summit|symposium|ceremony|workshop|congress|event|exhibition|gathering|plenary|round ?table|briefing|reception|opening|talks|visit|dialogue)';

/** Words that bring what was said, which makes a sentence content even where it names a meeting. */
const CONTENT =
  /\b(?:stress(?:ed|es|ing)|emphasi[sz](?:ed|es|ing)|underlin(?:ed|es|ing)|underscor(?:ed|es|ing)|said|says|stat(?:ed|es|ing) (?:that|clearly)|not(?:ed|es|ing) (?:that|at)|point(?:ed|s|ing) out|call(?:ed|s|ing) (?:for|on|upon)|highlight(?:ed|s|ing)|urg(?:ed|es|ing)|must|should|need to|made clear|affirmed|reaffirmed|agreed|declared|decided|adopted)\b/i;

const ATTENDED = new RegExp(
  [
    `\\b(?:attended|chaired|participated in|took part in|presided over|moderated|hosted|addressed|opened|joined|organi[sz]ed|convened|watched)\\s+(?:and \\w+ (?:at|in|to) )?(?:the|a|an|this)\\s+(?:[\\w"“”-]+\\s+){0,6}?${EVENT}\\b`,
    `\\b${EVENT}s?\\b[^.;]{0,120}?\\b(?:was|were|is being|has been)\\s+(?:also\\s+|successfully\\s+|solemnly\\s+)?(?:held|convened|organi[sz]ed|chaired|attended|opened|hosted|presided over|inaugurated|co-chaired)\\b`,
    `\\b${EVENT}\\b[^.;]{0,60}?\\b(?:kicked off|took place|opened (?:in|on|at)|was closed|concluded (?:in|on|at))\\b`,
    `\\b(?:gave|delivered|made)\\s+(?:an?\\s+|the\\s+|their\\s+)?(?:\\w+\\s+){0,2}?(?:presentations?|speech(?:es)?|remarks|address(?:es)?|lectures?|reports?)\\b(?:\\s+(?:at|to|during)\\b[^,;]*)?[.\\s]*$`,
    `\\b(?:was|were)\\s+(?:also\\s+)?(?:present|in attendance)\\b(?:\\s+at\\b[^,;]*)?[.\\s]*$`,
    '^\\W*(?:also )?(?:attending|present|participating|in attendance)\\b[^.]{0,120}?\\b(?:was|were|are|is)\\b',
    `\\b(?:was|were) invited to (?:watch|visit|attend|tour|speak)\\b`,
    `\\balso held (?:the|a|an)\\s+(?:[\\w"“”-]+\\s+){0,4}?${EVENT}\\b`
  ].join('|'),
  'i'
);

/** People whose talk is told by its topic only. */
const SPEAKERS =
  /^\W*(?:at the (?:conference|meeting|seminar|forum|session),?\s+)?(?:(?:the|a|some|many|former|other|\w+)\s+){0,3}?(?:heads?|representatives?|experts?|scholars?|delegates?|participants?|ambassadors?|officials?|leaders?|leading officials|members|speakers?|attendees|guests)\b/i;
const TALK =
  /\b(?:introduced|discussed|shared (?:their|his|her)|talked about|exchanged (?:views|opinions)|briefed|reported on|spoke (?:on|about|at)|addressed the|gave an? (?:\w+ )?(?:account|overview|introduction)|conducted discussions|had (?:in-depth |extensive )?discussions)\b/i;
const SUMMARY =
  /\b(?:presented a|gave a|made a|laid out|set out|made|outlined|put forward)\s+(?:[\w,-]+\s+){0,6}?(?:review|exposition|plans?|arrangements|analysis|report|requirements)\b/i;
const REPORTER = /^\W*(?:[^,.]{0,60}, who is\b|he\b|she\b|(?:in|during|at) (?:his|her|the)\b|in addition\b)/i;

/**
 * The rule by which a sentence tells the proceedings of a meeting and not what was said at it, or null; `namesEvent`
 * says whether it has a word for a meeting or a speech at all.
 */
export function proceedingsRule(sentence: string, namesEvent: boolean): string | null {
  if (namesEvent && ATTENDED.test(sentence) && !CONTENT.test(sentence)) return 'attendance';
  if (SPEAKERS.test(sentence) && TALK.test(sentence) && !CONTENT.test(sentence.replace(TALK, ''))) return 'topic of talk';
  if (REPORTER.test(sentence) && SUMMARY.test(sentence) && !CONTENT.test(sentence)) return 'topic of talk';
  return null;
}
