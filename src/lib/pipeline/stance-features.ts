import type { FoundFeatures } from './stance-found.ts';
import { SentenceWords } from './lexicon.ts';
import { ALSO, ELSE, KIND, PHRASE, START, TOLD_GROUPS } from './stance-feature-names.ts';
import {
  G, group, IS_MODAL, KIND_OF_CLASS, OPENS, SPEECH, TOLD_GROUP, WORD_FEATURE
} from './stance-groups.ts';
import { hasNumber, readMarks } from './stance-marks.ts';
import {
  isAfterHyphen, isBeforeHyphen, isConcerned, isGoing, isIt, isLike, isOf, isOfWish, isState, isWeOrI
} from './stance-places.ts';
import { CLASS, CLASS_COUNT, STANCE_LEXICON } from './stance-words.ts';
import { AFTER_COMMA, CAPITAL, ED, ING, LY, readWordsOf, S } from './words.ts';

const {
  we: WE, i: I, our: OUR, government: GOVERNMENT, other: OTHER, that: THAT, if: IF, while: WHILE, which: WHICH,
  must: MUST, will: WILL, should: SHOULD, can: CAN, cannot: CANNOT, would: WOULD, need: NEED, have: HAVE, had: HAD,
  is: IS, was: WAS, been: BEEN, being: BEING, be: BE, do: DO, to: TO, not: NOT, let: LET, of: OF, article: ARTICLE,
  their: THEIR, done: DONE, past: PAST, deed: DEED, become: BECOME, became: BECAME, harm: HARM, stress: STRESS,
  support: SUPPORT, affirm: AFFIRM, believe: BELIEVE, feel: FEEL, say: SAY, said: SAID, necessary: NECESSARY,
  importance: IMPORTANCE, aim: AIM, act: ACT, happen: HAPPEN, lead: LEAD, opener: OPENER, contrast: CONTRAST,
  duty: DUTY, recent: RECENT, and: AND, continue: CONTINUE, adverb: ADVERB, time: TIME
} = CLASS;

const IS_GROUP = group.is;
const WAS_GROUP = group.was;
const WILL_GROUP = group.will;
const SHOULD_GROUP = group.should;
const DOES = group.does;
const DID = group.did;
const LIKE = group['would like'];
const HAD_DONE = group['had done'];
const SHOULD_HAVE_DONE = group['should have done'];

/** The classes of modal verbs. */
const MODAL = new Uint8Array(CLASS_COUNT);
for (const modal of [MUST, WILL, SHOULD, CAN, CANNOT, WOULD]) MODAL[modal] = 1;

/** The classes of words that stand before nouns. */
const WITH_NOUN = new Uint8Array(CLASS_COUNT);
for (const value of [OUR, ARTICLE, THEIR]) WITH_NOUN[value] = 1;

/** The classes of verbs that tell what is said or held, and of nothing to be done. */
const OF_SAYING = new Uint8Array(CLASS_COUNT);
for (const value of [SAY, FEEL, BELIEVE, STRESS]) OF_SAYING[value] = 1;

/** What the next words decide: the state of reading a verb group. */
const NONE = 0;
const AFTER_MODAL = 1;
const AFTER_HAVE = 2;
const AFTER_BE = 3;
const AFTER_NEED = 4;
const AFTER_WOULD = 5;
const AFTER_BEEN = 6;
const AFTER_SUBJECT = 7;
const AFTER_WILL_BE = 8;
const AFTER_BEING = 9;
const AFTER_SHOULD_HAVE = 10;
const AFTER_GOING = 11;

/** The kinds of subject, in the order of `SUBJECTS`. */
const BY_US = 0;
const BY_ME = 1;
const BY_OWN = 2;
const BY_GOVERNMENT = 3;
const BY_OTHER = 4;
const BY_NAMED = 5;

const sentenceWords = new SentenceWords();

/**
 * Reads what a sentence says of doing: its verb groups with their subjects, how it begins, and words of weight; one
 * pass over its words, which `words` has as those of its `sentence`th. What `features` had before is forgotten.
 */
export function readFeatures(
  text: string,
  features: FoundFeatures,
  words = readWordsOf([{ text }]),
  sentence = 0
): void {
  STANCE_LEXICON.read(text, words, sentence, sentenceWords);
  features.clear();
  const { count, values, starts, ends, marks, isMixed } = sentenceWords;
  let place = 0;
  let groups = 0;
  /** Whether there is any verb group, one of a clause by the way too. */
  let hasVerb = false;
  let subject = BY_OTHER;
  let subjectStart = 0;
  let state = NONE;
  let opened = WILL_GROUP;
  let groupStart = 0;
  let possessive = false;
  let firstValue = 0;
  let previous = 0;
  /** The class of the last word that is no adverb. */
  let solid = 0;
  let preposition = false;
  let participles = 0;
  /** Whether the last noun before the verb is a name. */
  let named = false;
  let saidAt = -99;
  /** Whether the next verb group stands in a clause by the way; and in one before the first comma. */
  let aside = false;
  let before = false;
  /** Whether "I would like to" waits for its verb. */
  let liking = false;
  /** Which word is the last "is", and the last "have"; and where the last word ends. */
  let lastIs = -9;
  let lastHave = -9;
  let gap = 0;
  /** Whether the clause has told what is said or willed; and which word is the last "and". */
  let spoke = false;
  let lastAnd = -9;
  /** Whether a verb group has just opened; and whether it waits for the end of words between commas. */
  let fresh = false;
  let between = false;
  for (let i = 0; i < count; i++) {
    let value = values[i]!;
    const start = starts[i]!;
    if (isMixed && start - gap > 2 && hasNumber(text, gap, start)) {
      features.add(gap === 0 ? START + 9 : PHRASE + 8, gap, start);
    }
    gap = ends[i]!;
    // "Self-determination" is no resolve, and "so-called" no call.
    if (value !== 0 && isAfterHyphen(text, start)) value = 0;
    // "Re-established" is one word, and its "re" is not that of "we're".
    if (value === IS && isBeforeHyphen(text, gap)) continue;
    // "Our will" and "the will of the people" tell nothing of the future.
    if (value === WILL && (WITH_NOUN[previous] !== 0 || isOfWish(text, start))) value = 0;
    if (place === 0 && (value === OPENER || value === AND || value === CONTRAST)) {
      if (value === CONTRAST) features.add(WORD_FEATURE[value]!, start, gap);
      continue;
    }
    place++;
    const end = ends[i]!;
    const mark = marks[i]!;
    // Most words say nothing by themselves and stand in no verb group.
    if (value === 0 && state === NONE && place > 1 && (mark & (ED | AFTER_COMMA)) === 0) {
      if ((mark & LY) === 0) named = (mark & CAPITAL) !== 0 && end - start > 2;
      liking = false;
      previous = 0;
      if ((mark & LY) === 0) solid = 0;
      continue;
    }
    // "The parties concerned" feel nothing.
    const isAfterNoun = (state === NONE || state === AFTER_SUBJECT) && place > 2 && (marks[i - 1]! & LY) === 0;
    if (value === FEEL && isAfterNoun && isConcerned(text, start)) value = 0;
    const speech = SPEECH[value]!;
    const ed =
      value === DEED ||
      value === DONE ||
      value === BECOME ||
      value === HARM ||
      ((mark & ED) !== 0 && value !== NECESSARY && (place === 1 || (mark & CAPITAL) === 0));
    if (place === 1) {
      firstValue = value;
      if (value === ACT || value === CONTINUE || (value === LEAD && (mark & LY) === 0)) features.add(START, start, end);
      else if ((mark & ING) !== 0) features.add(START + 2, start, end);
      else if (value === TO) features.add(START + 3, start, end);
      else if (ed) features.add(START + 5, start, end);
      else if (value === IF || value === WHILE) {
        before = true;
      }
    } else if (place === 2 && features.has(START) && (OPENS[value]! >= 0 || isOf(text, start, end))) {
      // "Work has begun", "reform of the courts": a noun and no instruction.
      features.drop(START);
    } else if (place === 2 && value === ACT && (firstValue === LEAD || (marks[i - 1]! & LY) !== 0)) {
      features.add(START, 0, end);
    }
    if (before && (mark & AFTER_COMMA) !== 0) {
      before = false;
      subject = BY_OTHER;
      state = NONE;
    }
    // "He said at the meeting that …": what counts is what was said; "he must recognize that …" asks it of him.
    if (value === SAID || value === STRESS || value === BELIEVE) {
      if (subject > BY_ME && saidAt < 0 && place < 40 && state !== AFTER_MODAL) saidAt = place;
    } else if (value === THAT && ((saidAt <= place && place - saidAt <= 7) || previous === SAY)) {
      features.clear();
      groups = participles = 0;
      hasVerb = false;
      saidAt = 1000;
    }
    if (value !== 0) {
      const feature = WORD_FEATURE[value]!;
      // "I should like to" is no duty, and "the needs of" no demand.
      if (feature >= 0 && !(value === NEED && end - start > 4) && !(value === SHOULD && isLike(text, end + 1))) {
        features.add(feature, start, end);
      }
      if (value === IS) lastIs = i;
      else if (i - lastIs <= 6) {
        // "There is a need", but not "there is need to" nor "the needs of".
        const isNeed = value === NEED && previous !== IS && end - start === 4;
        if (value === NECESSARY || isNeed) features.add(PHRASE + 5, starts[lastIs]!, end);
        else if (value === AIM) features.add(PHRASE + 6, starts[lastIs]!, end);
        else if (value === IMPORTANCE) features.add(PHRASE + 7, starts[lastIs]!, end);
        else if (value === DUTY) features.add(PHRASE + 9, starts[lastIs]!, end);
      }
      if (value === HAVE) lastHave = i;
      else if (value === DUTY && i - lastHave <= 5) features.add(PHRASE + 10, starts[lastHave]!, end);
      if ((value === ACT || value === CONTINUE) && previous === TO) features.add(PHRASE, starts[i - 1]!, end);
      if (value === LET && values[i + 1] !== I) features.add(START + 1, start, end);
      else if (value === TIME) {
        // "It is (high) time", "the time has come".
        const hasCome = values[i + 1] === HAVE && (values[i + 2] === BECOME || values[i + 3] === BECOME);
        if (previous === IS || values[i - 2] === IS || hasCome) features.add(START + 8, start, end);
      }
    }
    if (ed) participles++;

    const adverb =
      value === NOT ||
      value === LEAD ||
      value === OPENER ||
      value === CONTRAST ||
      value === RECENT ||
      value === ADVERB ||
      (value === 0 && (mark & LY) !== 0);
    let verb = -1;
    let from = groupStart;
    if (fresh && (mark & AFTER_COMMA) !== 0 && !adverb) between = true;
    else if (between && (mark & AFTER_COMMA) !== 0) between = false;
    fresh = false;
    if (between && OPENS[value]! >= 0) between = false;
    if (state !== NONE && !between) {
      switch (state) {
        case AFTER_MODAL:
          if (adverb) {
            if (value === NOT && opened === WILL_GROUP) opened = group['will not'];
          } else if (value === BE) state = AFTER_WILL_BE;
          else if (value === HAVE) state = AFTER_SHOULD_HAVE;
          else verb = opened === SHOULD_GROUP && isLike(text, start) ? LIKE : opened;
          break;
        case AFTER_GOING:
          state = AFTER_MODAL;
          break;
        case AFTER_WILL_BE:
          if (adverb) break;
          verb = opened !== WILL_GROUP ? opened : ed ? group['will be done'] : group['will be'];
          break;
        case AFTER_SHOULD_HAVE:
          if (adverb) break;
          verb = opened !== WILL_GROUP && (ed || value === PAST || value === BEEN) ? SHOULD_HAVE_DONE : opened;
          break;
        case AFTER_WOULD:
          if (value === HAVE) state = AFTER_SHOULD_HAVE;
          else verb = isLike(text, start) ? LIKE : opened;
          break;
        case AFTER_NEED:
          if (value === TO) verb = opened;
          state = NONE;
          break;
        case AFTER_HAVE:
          if (adverb) break;
          if (speech >= 0) verb = speech;
          else if (value === TO) verb = group['have to'];
          else if (value === BEEN) state = AFTER_BEEN;
          else if (ed || value === PAST || value === BECAME) verb = opened;
          else if (value !== 0 || end - start >= 8 || (mark & ING) !== 0) verb = DOES;
          break;
        case AFTER_BEEN:
          if (adverb) break;
          if (ed) verb = opened === HAD_DONE ? group['was done'] : group['has been done'];
          else verb = group['has been'];
          break;
        case AFTER_BEING:
          if (!adverb) verb = ed ? group['is being done'] : group['is doing'];
          break;
        case AFTER_BE:
          if (adverb) break;
          if ((value === NECESSARY || value === IMPORTANCE) && opened === IS_GROUP && isIt(text, subjectStart)) {
            features.add(START + 4, groupStart, end);
            verb = IS_GROUP;
          } else if (speech >= 0 && value !== CONTINUE) verb = speech;
          else if (value === TO) verb = group['is to'];
          else if (value === BEING) state = AFTER_BEING;
          else if (opened !== IS_GROUP) verb = ed ? group['was done'] : WAS_GROUP;
          else if (ed) verb = group['is done'];
          else if (values[i + 1] === TO && isGoing(text, start)) {
            opened = WILL_GROUP;
            state = AFTER_GOING;
          } else verb = (mark & ING) !== 0 ? group['is doing'] : IS_GROUP;
          break;
        default:
          if (adverb || value === DO) break;
          state = NONE;
          from = start;
          if (speech >= 0) verb = speech;
          else if (value === PAST || value === BECAME || ed) verb = DID;
          else if (value === ACT) verb = DOES;
          else if (value === 0 && (mark & CAPITAL) === 0 && isWeOrI(text, starts[i - 1]!)) verb = DOES;
      }
    } else if (speech >= 0 && liking && previous === TO) {
      verb = speech;
      from = start;
    } else if (speech >= 0 && spoke && i - lastAnd <= 2) {
      // "We welcome the truce and (further) call for talks", but "the help and (the) support of the millers" is a noun.
      const isNoun = WITH_NOUN[previous] !== 0 || (i + 1 < count && isOf(text, starts[i + 1]!, ends[i + 1]!));
      if (!isNoun) {
        verb = speech;
        from = start;
      }
    } else if (groups === 0 && place > 1) {
      // A finite verb with no auxiliary: a past form, or one of the verbs of will or belief, straight after a noun.
      from = start;
      if (speech >= 0) {
        if (solid === 0 && ((mark & S) !== 0 || ed)) verb = speech;
      } else if (value === PAST || value === BECAME || (ed && solid === 0)) verb = DID;
    }
    if (value === AND) lastAnd = i;
    if (verb >= 0) {
      if (speech >= 0) spoke = true;
      const kind = KIND_OF_CLASS[value]!;
      if (kind >= 0 && TOLD_GROUP[verb]! >= 0) {
        features.add(KIND + kind * TOLD_GROUPS.length + TOLD_GROUP[verb]!, from, end);
      } else if (IS_MODAL[verb] !== 0) {
        if (value === ACT || value === CONTINUE) features.add(verb === WILL_GROUP ? PHRASE + 1 : PHRASE + 2, from, end);
        else if (value === HAPPEN) features.add(PHRASE + 4, from, end);
        else if (OF_SAYING[value] !== 0 || isState(text, start, end)) features.add(PHRASE + 3, from, end);
      }
      features.add(ALSO + verb, from, end);
      hasVerb = true;
      if (!aside && !before) {
        if (groups === 0 || liking) {
          const by = subject === BY_OTHER && named ? BY_NAMED : subject;
          features.add(by * G + verb, Math.min(subjectStart, from), end);
        }
        groups++;
      }
      liking = verb === LIKE;
      aside = false;
      state = NONE;
    } else if (state === NONE && value !== TO) liking = false;

    if (value === 0) {
      if (state === NONE && (mark & LY) === 0) named = (mark & CAPITAL) !== 0 && end - start > 2;
    } else {
      const opens = OPENS[value]!;
      if (value === WE || value === I || value === GOVERNMENT || value === OTHER) {
        if (!preposition || value === WE || value === I) {
          if (value === GOVERNMENT) subject = possessive ? BY_OWN : BY_GOVERNMENT;
          else subject = value === WE ? BY_US : value === I ? BY_ME : BY_OTHER;
          subjectStart = start;
          if (state === NONE) state = AFTER_SUBJECT;
        }
      } else if (value === THAT) {
        if (previous === SUPPORT || previous === AFFIRM || previous === STRESS) {
          features.add(ALSO + group['affirms that'], start, end);
        }
        spoke = false;
        subject = BY_OTHER;
        subjectStart = end;
        state = NONE;
      } else if (value === WHICH) {
        aside = true;
      } else if (value === IF || value === WHILE) {
        subject = BY_OTHER;
        subjectStart = end;
        state = NONE;
      } else if (opens >= 0 && end - start > 1) {
        if (value === NEED) {
          if (state !== AFTER_MODAL) state = AFTER_NEED;
          else continue;
        } else if (value === HAVE || value === HAD) {
          // "Will have", "to have": no perfect of its own.
          if (previous === TO || MODAL[previous] !== 0) {
            previous = value;
            continue;
          }
          state = AFTER_HAVE;
        } else state = value === WOULD ? AFTER_WOULD : value === IS || value === WAS ? AFTER_BE : AFTER_MODAL;
        opened = opens;
        fresh = true;
        groupStart = start;
      }
      if (value === OUR) possessive = true;
      else if (value !== GOVERNMENT) possessive = false;
      if (value === OF || value === TO) preposition = true;
      else if (value !== OUR) preposition = false;
    }
    previous = value;
    if (!adverb) solid = value;
  }
  if (place > 0 && groups === 0 && !hasVerb) features.add(ELSE + 6, 0, 0);
  // "Building roads is costly": the first word is the subject of a sentence and no instruction.
  if (groups > 0 && features.has(START + 2)) features.drop(START + 2);
  if (count < 9) features.add(ELSE + 4, 0, 0);
  if (count > 40) features.add(ELSE + 5, 0, 0);
  if (participles > 2) features.add(ELSE + 7, 0, 0);
  features.add(ELSE + 8, 0, 0);
  readMarks(text, sentenceWords.isMixed, features);
}
