const SALUTATION =
  /^[\s*_"“]*(?:(?:your|his|her|their) (?:excellenc|majest|highness|honou?r)|excellenc|(?:mr|madam|mrs|ms|mister)\.?,? (?:vice[- ]|deputy |acting )?(?:president|speaker|chair|secretary|prime minister|minister)|ladies and gentlemen|(?:my )?(?:dear|fellow|distinguished|honou?rable|esteemed|beloved)\b|(?:brothers|sisters|friends|comrades|compatriots|colleagues|countrymen)\b(?:,| and ))/i;
const OPEN_END = /[^.?…][*_"”]*$/;
const VERB = /\b(?:is|are|was|were|has|have|had|will|must|should|can|may|i|we|it|let|to)\b/i;
const THANKS = /^\W*(?:i |we )?(?:thank you|thank you very much|many thanks)(?:[\s,]+(?:mr|madam|for your)\b[^.]{0,40})?[\s.!]*$/i;
/** The order of the speech: what is quoted, turned to or spoken of next. A paragraph's number may stand before. */
const ASIDE =
  /^[\W\d]*(?:(?:before (?:concluding|closing|i (?:conclude|close))|in (?:this|that) (?:regard|respect)|now)?,? ?(?:may i|let me|allow me to|i (?:should|would) like (?:now )?to|i (?:wish|want) to|i shall(?: now)?) (?:now |again |first )?(?:quote|turn (?:now )?to|say a (?:few )?(?:words?)|speak (?:briefly )?(?:of|about|on)|refer (?:briefly )?to|touch (?:briefly )?(?:up)?on|comment|share a thought|address (?:briefly )?(?:the|some|a few))|(?:i )?turn(?:ing)? (?:now )?to|i now (?:turn|come) to|with (?:reference|regard) to the (?:agenda|item)|another item on)\b/i;
/** What the speaker says will be left unsaid. */
const UNSAID =
  /\b(?:(?:i|we) (?:shall|will|do|need|would)(?: not|n['’]t) (?:now |here |wish to |want to |intend to |need to |have to )?(?:repeat (?:it|them|this|what|myself|here)|dwell|enumerate|elaborate|recount|rehearse)|(?:not|un)\s?necessary for (?:me|us|my delegation) to (?:repeat (?:it|them|this|what|myself|here)|dwell|enumerate|elaborate|recount))\b/i;
const LONGEST_ASIDE = 280;
const CLAIM = /\b(?:that|must|should be|because|we (?:believe|hope|call|support|urge))\b/i;

/**
 * The rule by which a sentence speaks to the listeners or of the order of the speech and not of its subject, or null;
 * `mayPassOver` says whether it has a word for what may be left unsaid.
 */
export function addressRule(sentence: string, mayPassOver = true): string | null {
  if (sentence.length <= 160 && SALUTATION.test(sentence) && OPEN_END.test(sentence) && !VERB.test(sentence)) return 'salutation';
  if (sentence.length <= 80 && THANKS.test(sentence)) return 'thanks';
  if (sentence.length > LONGEST_ASIDE) return null;
  if (ASIDE.test(sentence) && !CLAIM.test(sentence)) return 'order of the speech';
  if (mayPassOver && UNSAID.test(sentence) && !CLAIM.test(sentence)) return 'left unsaid';
  return null;
}
