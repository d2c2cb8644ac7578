/** Longer sentences say something beside whom they address. */
const LONGEST = 120;

/** Words that only an address has so, when all others are of an address too. */
const MARKS =
  'ladies|gentlemen|madam|sirs?|mr|mrs|excellenc(?:y|ies)|majest(?:y|ies)|highness(?:es)?|lordships?|dear(?:est)?|' +
  'beloved|esteemed|distinguished|honou?red|honou?rable|fellow|friends?|colleagues?|comrades?|countrymen|' +
  'compatriots?|citizens|brothers?|sisters?';
/** What else an address may say. */
const OTHERS =
  'my|our|your|the|of|and|all|to|in|royal|eminent|invited|young|permanent|deputy|vice|president|chair(?:man|person|' +
  'woman)?|speaker|prime|minister|secretar(?:y|ies)|general|governor|heads?|states?|governments?|delegates?|' +
  'delegations?|representatives?|ambassadors?|members?|senators?|senate|house|assembly|parliament|commons|lords|' +
  'congress|deputies|judges|justices|guests?|mothers|fathers|youth|children|people|nationals?';
/** The word after "fellow" may be any: "Fellow Kenyans". */
const ADDRESS = new RegExp(`^\\P{L}*(?:(?:fellow \\p{L}+|${MARKS}|${OTHERS})(?:\\P{L}+|$))+$`, 'iu');
const MARK = new RegExp(`(?<!\\p{L})(?:${MARKS})(?!\\p{L})`, 'iu');

/** Whether a sentence does nothing but address its hearers: "Ladies and gentlemen," or "My fellow countrymen." */
export function isAddress(text: string): boolean {
  return text.length <= LONGEST && ADDRESS.test(text) && MARK.test(text);
}
