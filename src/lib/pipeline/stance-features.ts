import { Lexicon } from './lexicon.ts';
import { ALSO, ELSE, FEATURES, GROUPS, START, WORD, WORDS, type Group } from './stance-feature-names.ts';
import { WORD_CLASSES, type WordClass } from './stance-words.ts';

const CLASSES = Object.keys(WORD_CLASSES) as WordClass[];
const entries = new Map<string, number>();
for (const [i, name] of CLASSES.entries()) {
  for (const word of WORD_CLASSES[name].split(' ')) if (word !== '' && !entries.has(word)) entries.set(word, i + 1);
}
const LEXICON = new Lexicon(entries);
const number = (name: WordClass): number => CLASSES.indexOf(name) + 1;

const WE = number('we');
const I = number('i');
const OUR = number('our');
const GOVERNMENT = number('government');
const OTHER = number('other');
const THAT = number('that');
const MUST = number('must');
const WILL = number('will');
const SHOULD = number('should');
const CAN = number('can');
const WOULD = number('would');
const NEED = number('need');
const HAVE = number('have');
const HAD = number('had');
const IS = number('is');
const WAS = number('was');
const BEEN = number('been');
const BEING = number('being');
const BE = number('be');
const DO = number('do');
const TO = number('to');
const NOT = number('not');
const LET = number('let');
const OF = number('of');
const DONE = number('done');
const PAST = number('past');
const DEED = number('deed');
const CALL = number('call');
const HOPE = number('hope');
const BELIEVE = number('believe');
const FEEL = number('feel');
const PLEDGE = number('pledge');
const SUPPORT = number('support');
const STRESS = number('stress');
const NECESSARY = number('necessary');
const ACT = number('act');
const LEAD = number('lead');
const SAID = number('said');
const OPENER = number('opener');
const CONTINUE = number('continue');
const WISH = number('wish');
const DECIDE = number('decide');
const ADVERB = number('adverb');
const IMPORTANCE = number('importance');

/** The verb group of a verb that needs no auxiliary to tell what is done with words. */
const SPEECH = new Map<number, Group>([
  [CALL, 'calls'],
  [PLEDGE, 'pledges'],
  [SUPPORT, 'supports'],
  [STRESS, 'stresses'],
  [HOPE, 'hopes'],
  [WISH, 'would like'],
  [BELIEVE, 'believes'],
  [FEEL, 'feels'],
  [CONTINUE, 'continues'],
  [DECIDE, 'decides']
]);
const groupNumber = Object.fromEntries(GROUPS.map((group, i) => [group, i])) as Record<Group, number>;
const wordFeature = new Int16Array(CLASSES.length + 1).fill(-1);
for (const [i, word] of WORDS.entries()) wordFeature[number(word)] = WORD + i;

/** The reading in which each feature was last found, to see at once whether a sentence has it already. */
const STAMPS = new Float64Array(FEATURES.length);
let lastStamp = 0;

/** The features of one sentence: their numbers, and where the words stand that each rests on. */
export interface StanceFeatures {
  readonly found: number[];
  readonly starts: number[];
  readonly ends: number[];
}

const ED = 0x6465;
function endsIn(text: string, end: number, pair: number): boolean {
  return ((text.charCodeAt(end - 1) | 32) << 8) + (text.charCodeAt(end - 2) | 32) === pair;
}
function endsInIng(text: string, start: number, end: number): boolean {
  return end - start > 5 && text.charCodeAt(end - 1) === 103 && text.charCodeAt(end - 2) === 110 && text.charCodeAt(end - 3) === 105;
}
function endsInLy(text: string, end: number): boolean {
  return text.charCodeAt(end - 1) === 121 && text.charCodeAt(end - 2) === 108;
}

function isThat(text: string, start: number, end: number): boolean {
  return end - start === 4 && text.charCodeAt(start + 1) === 104 && text.charCodeAt(start + 2) === 97;
}

function isAdverb(value: number, text: string, end: number): boolean {
  return value === NOT || value === LEAD || value === OPENER || value === ADVERB || (value === 0 && endsInLy(text, end));
}

function isIt(text: string, at: number): boolean {
  return (text.charCodeAt(at) | 32) === 105 && text.charCodeAt(at + 1) === 116;
}

/** Whether "should" is that of "I should like to". */
function likeFollows(text: string, end: number): boolean {
  return text.startsWith(' like', end) || text.startsWith(' also like', end);
}

/** The year of four digits at a place, or 0. */
function yearAt(text: string, at: number): number {
  if (at + 4 > text.length) return 0;
  let year = 0;
  for (let i = at; i < at + 4; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return 0;
    year = year * 10 + digit;
  }
  return year >= 1900 && year < 2100 ? year : 0;
}

/** Years from this one on count as future: the reference documents end in 2024. */
const LATE = 2025;

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

/**
 * Reads what a sentence says of doing: its verb groups with their subjects, how it begins, and words of weight.
 * One pass over its words.
 */
export function readFeatures(text: string): StanceFeatures {
  const found: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const add = (feature: number, start: number, end: number): void => {
    if (STAMPS[feature] === stamp) return;
    STAMPS[feature] = stamp;
    found.push(feature);
    starts.push(start);
    ends.push(end);
  };
  let stamp = ++lastStamp;
  let count = 0;
  let groups = 0;
  let subject = 4;
  let subjectStart = 0;
  let state = NONE;
  let modal: Group = 'will';
  let groupStart = 0;
  let possessive = false;
  let firstValue = 0;
  let previous = 0;
  let preposition = false;
  let participles = 0;
  /** Whether the last noun before the verb is a name. */
  let named = false;
  let saidAt = -99;
  const emit = (group: Group, start: number, end: number): void => {
    const g = groupNumber[group];
    if (subject === 4 && named) subject = 5;
    if (groups === 0) add(subject * GROUPS.length + g, Math.min(subjectStart, start), end);
    add(ALSO + g, start, end);
    groups++;
    state = NONE;
  };
  LEXICON.read(text, (value, start, end) => {
    if (count === 0 && value === OPENER) return;
    count++;
    const speech = SPEECH.get(value);
    const ed = value === DEED || value === DONE || (value !== NECESSARY && end - start > 3 && endsIn(text, end, ED) && (count === 1 || text.charCodeAt(start) > 90));
    if (count === 1) {
      firstValue = value;
      if (value === ACT || value === CONTINUE || (value === LEAD && !endsInLy(text, end))) add(START, start, end);
      else if (endsInIng(text, start, end)) add(START + 2, start, end);
      else if (value === TO) add(START + 3, start, end);
      else if (ed) add(START + 5, start, end);
    } else if (count === 2 && value === ACT && (firstValue === LEAD || endsInLy(text, start - 1))) add(START, 0, end);
    // "He said at the meeting that …": what counts is what was said.
    if (value === SAID || value === STRESS || value === BELIEVE) {
      if (subject > 1 && saidAt < 0 && count < 40) saidAt = count;
    } else if (value === THAT && count - saidAt <= 7 && isThat(text, start, end)) {
      found.length = starts.length = ends.length = 0;
      stamp = ++lastStamp;
      groups = 0;
      participles = 0;
      saidAt = 1000;
    }
    const feature = wordFeature[value]!;
    // "I should like to" is no duty, and "the needs of" no demand.
    const idle = (value === SHOULD && likeFollows(text, end)) || (value === NEED && end - start > 4);
    if (feature >= 0 && !idle) add(feature, start, end);
    if (value === LET) add(START + 1, start, end);
    if (ed) participles++;

    switch (state) {
      case AFTER_MODAL:
        if (isAdverb(value, text, end)) {
          if (value === NOT && modal === 'will') modal = 'will not';
          break;
        }
        if (value === BE) {
          state = AFTER_WILL_BE;
          break;
        }
        emit(modal === 'should' && likeFollows(text, start - 1) ? 'would like' : modal, groupStart, end);
        break;
      case AFTER_WILL_BE:
        if (isAdverb(value, text, end)) break;
        emit(modal === 'will' && ed ? 'will be done' : modal, groupStart, end);
        break;
      case AFTER_WOULD:
        emit(text.charCodeAt(start) === 108 && end - start === 4 ? 'would like' : modal, groupStart, end);
        break;
      case AFTER_NEED:
        if (value === TO) emit(modal, groupStart, end);
        state = NONE;
        break;
      case AFTER_HAVE:
        if (isAdverb(value, text, end)) break;
        if (speech !== undefined) emit(speech, groupStart, end);
        else if (value === TO) emit('have to', groupStart, end);
        else if (value === BEEN) state = AFTER_BEEN;
        else if (ed || value === PAST) emit(modal, groupStart, end);
        else if (value === 0 && end - start < 8 && !endsInIng(text, start, end)) break;
        else emit('does', groupStart, end);
        break;
      case AFTER_BEEN:
        if (isAdverb(value, text, end)) break;
        emit(ed ? (modal === 'had done' ? 'was done' : 'has been done') : 'has been', groupStart, end);
        break;
      case AFTER_BE:
        if (isAdverb(value, text, end)) break;
        if ((value === NECESSARY || value === IMPORTANCE) && isIt(text, subjectStart) && modal === 'is') {
          add(START + 4, groupStart, end);
          emit('is', groupStart, end);
        } else if (speech !== undefined && value !== CONTINUE) emit(speech, groupStart, end);
        else if (value === TO) emit('is to', groupStart, end);
        else if (value === BEING) emit('is doing', groupStart, end);
        else if (modal === 'is') emit(ed ? 'is done' : endsInIng(text, start, end) ? 'is doing' : 'is', groupStart, end);
        else emit(ed ? 'was done' : 'was', groupStart, end);
        break;
      case AFTER_SUBJECT:
        if (isAdverb(value, text, end) || value === DO) break;
        state = NONE;
        if (speech !== undefined) emit(speech, start, end);
        else if (value === PAST || ed) emit('did', start, end);
        else if (value === ACT) emit('does', start, end);
        break;
      default:
        // A finite verb with no auxiliary: a past form, or one of the verbs of will or belief, straight after a noun.
        if (groups > 0 || count === 1) break;
        if (speech !== undefined) {
          if (previous === 0 && (text.charCodeAt(end - 1) === 115 || ed)) emit(speech, start, end);
        } else if (value === PAST || (ed && previous === 0)) emit('did', start, end);
    }

    if (value === WE || value === I || value === GOVERNMENT || value === OTHER) {
      if (!preposition || value === WE || value === I) {
        subject = value === WE ? 0 : value === I ? 1 : value === GOVERNMENT ? (possessive ? 2 : 3) : 4;
        subjectStart = start;
        if (state === NONE) state = AFTER_SUBJECT;
      }
    } else if (value === THAT) {
      if ((previous === SUPPORT || previous === STRESS) && isThat(text, start, end)) emit('affirms that', start, end);
      subject = 4;
      subjectStart = end;
      state = NONE;
    } else if (value === MUST || value === WILL || value === SHOULD || value === CAN) {
      modal = value === MUST ? 'must' : value === WILL ? 'will' : value === SHOULD ? 'should' : 'can';
      groupStart = start;
      state = AFTER_MODAL;
    } else if (value === WOULD) {
      modal = 'would';
      groupStart = start;
      state = AFTER_WOULD;
    } else if (value === NEED) {
      if (state !== AFTER_MODAL) {
        modal = 'need to';
        groupStart = start;
        state = AFTER_NEED;
      }
    } else if (value === HAVE || value === HAD) {
      if (previous !== MUST && previous !== WILL && previous !== SHOULD && previous !== CAN && previous !== WOULD && previous !== TO) {
        modal = value === HAVE ? 'has done' : 'had done';
        groupStart = start;
        state = AFTER_HAVE;
      }
    } else if (value === IS || value === WAS) {
      if (end - start > 1) {
        modal = value === IS ? 'is' : 'was';
        groupStart = start;
        state = AFTER_BE;
      }
    }
    if (value === 0 && state === NONE) {
      const code = text.charCodeAt(start);
      named = code >= 65 && code <= 90 && end - start > 2;
    }
    if (value === OUR) possessive = true;
    else if (value !== 0 && value !== GOVERNMENT) possessive = false;
    if (value === OF || value === TO) preposition = true;
    else if (value !== 0 && value !== OUR) preposition = false;
    previous = value;
  });
  if (count > 0 && groups === 0) add(ELSE + 6, 0, 0);
  // "Building roads is costly": the first word is the subject of a sentence and no instruction.
  const doing = groups > 0 ? found.indexOf(START + 2) : -1;
  if (doing >= 0) for (const list of [found, starts, ends]) list.splice(doing, 1);
  const last = text.charCodeAt(text.length - 1);
  if (last === 63) add(ELSE, text.length - 1, text.length);
  if (last === 33) add(ELSE + 1, text.length - 1, text.length);
  const first = text.charCodeAt(0);
  if (first === 0x22 || first === 0x201c) add(START + 6, 0, 1);
  if (first === 0x2d || first === 0x2022 || first === 0x2013) add(START + 7, 0, 1);
  for (let i = text.indexOf('19'); i >= 0; i = text.indexOf('19', i + 2)) {
    if (yearAt(text, i) > 0) add(ELSE + 2, i, i + 4);
  }
  for (let i = text.indexOf('20'); i >= 0; i = text.indexOf('20', i + 2)) {
    const year = yearAt(text, i);
    if (year > 0) add(year >= LATE ? ELSE + 3 : ELSE + 2, i, i + 4);
  }
  if (count < 9) add(ELSE + 4, 0, 0);
  if (count > 40) add(ELSE + 5, 0, 0);
  if (participles > 2) add(ELSE + 7, 0, 0);
  add(ELSE + 8, 0, 0);
  return { found, starts, ends };
}
