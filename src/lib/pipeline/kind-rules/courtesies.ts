/** Who is thanked or congratulated for an office: the one spoken to, or a holder of an office of the meeting. */
const OFFICE =
  "(?:you\\b|your (?:excellency|predecessors?)|(?:his|her) predecessor|(?:the|our|its) (?:(?:outgoing|new|retiring|current|present|distinguished|esteemed|former|previous) )?(?:secretary[- ]? ?general|president of|president,|president for|presidency of|officers of|members of the bureau|vice[- ]presidents)|(?:mr|mrs|ms|madam|dr|ambassador|sir)\\.? )";
const COURTESY = new RegExp(
  [
    `(?:pay|convey|express|extend|offer|address|reiterate|wish|voice|present|place on record)s?\\b[^.;:]{0,70}?\\b(?:tribute|congratulations|felicitations|thanks|gratitude|appreciation|respect|wishes|compliments|homage|every success)\\b[^.;:]{0,40}? to ${OFFICE}`,
    `(?:congratulat|felicitat)(?:e|es|ing)\\b[^.;:]{0,30}? ${OFFICE}[^.;:]{0,120}?\\bon (?:your|his|her|the|being|assuming)\\b`,
    `(?:congratulate|commend|thank)s?\\b (?:most |very )?(?:\\w+ly )?${OFFICE}[^.;:]{0,120}?\\bfor (?:the|his|her|your) (?:excellent|able|exemplary|outstanding|effective|skilful|remarkable|admirable|tireless|unwavering|untiring|continuous|competent|dedicated|devoted|wise) (?:and \\w+ )?(?:efforts?|work|manner|way|leadership|guidance|conduct|stewardship|service|dedication)\\b`
  ]
    .map((pattern) => `^[\\W\\d]*[^.;:]{0,90}?\\b${pattern}`)
    .join('|'),
  'i'
);
/** Longer ones go on to something else. */
const LONGEST = 400;
/** What makes a courtesy a claim on what is to be done or how things are. */
const CLAIM = /\b(?:must|should be|because|urges?|call(?:s|ing)? (?:on|upon|for)|demands?)\b/i;

const QUOTES =
  /\b(?:said|says|to say|wrote|writes|i quote|stated|declared|words of [^:]{3,60}|in (?:his|her|its|these) (?:\w+ )?words)\b[^;.]{0,60}:\W*$/i;
const LONGEST_LEAD = 200;

/**
 * The rule by which a sentence only pays its respects to who presides, serves or has served, or only leads to what is
 * quoted next, or null.
 */
export function courtesyRule(sentence: string): string | null {
  if (sentence.length <= LONGEST_LEAD && /:\W*$/.test(sentence) && QUOTES.test(sentence)) return 'leads to a quotation';
  if (sentence.length <= LONGEST && COURTESY.test(sentence) && !CLAIM.test(sentence)) return 'courtesy to an office';
  return null;
}
