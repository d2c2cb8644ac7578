import type { WordClass } from './stance-words.ts';

/** Verb groups: what is said to happen, and in which tense and mood. */
export const GROUPS = [
  'must', 'will', 'will be done', 'should', 'need to', 'have to', 'can', 'would', 'would like', 'has done',
  'has been done', 'has been', 'did', 'was', 'was done', 'is', 'is done', 'is doing', 'calls', 'pledges', 'supports',
  'stresses', 'hopes', 'believes', 'feels', 'had done', 'is to', 'does', 'continues', 'affirms that', 'decides',
  'will not', 'is being done', 'will be', 'should have done', 'requires', 'affirms', 'cannot'
] as const;
export type Group = (typeof GROUPS)[number];
/** Who does it: a first person, the speaker's own government, a government or body, anything else, a name. */
export const SUBJECTS = ['we', 'i', 'own', 'government', 'other', 'named'] as const;

/** How a sentence begins. */
const STARTS = [
  'imperative', 'let us', 'doing', 'to do', 'it is necessary', 'done', 'quoted', 'bullet', 'it is time', 'number'
] as const;
/** Classes whose words count wherever they stand. */
export const WORDS = [
  'not', 'done', 'past', 'deed', 'call', 'pledge', 'support', 'stress', 'hope', 'wish', 'decide', 'believe', 'feel',
  'necessary', 'importance', 'progress', 'bad', 'future', 'ago', 'today', 'more', 'must', 'will', 'should', 'need',
  'would', 'can', 'government', 'continue', 'adverb', 'amount', 'affirm', 'require', 'aim', 'effort', 'harm',
  'become', 'contrast', 'act', 'lead', 'called', 'ready', 'together', 'recent', 'many', 'doing', 'cannot',
  'trend', 'only', 'duty'
] as const satisfies readonly WordClass[];
/** Kinds of verb in the groups that tell of what was done or is under way. */
export const VERB_KINDS = ['deed', 'harm', 'becoming'] as const;
export const TOLD_GROUPS = ['has done', 'has been done', 'did', 'was done', 'had done', 'is doing'] as const;
/** Phrases: what is said to be done in which group, what something is said to be, a number. */
export const PHRASES = [
  'to do something', 'will do something', 'must do something', 'must say', 'will happen', 'is necessary', 'is an aim',
  'is important', 'a number', 'is a duty', 'has a duty'
] as const;
const OTHERS = [
  'question', 'exclamation', 'past year', 'future year', 'short', 'long', 'no verb', 'much done', 'constant'
] as const;

/** The names of the features, in the order of their numbers. */
export const FEATURES: readonly string[] = [
  ...SUBJECTS.flatMap((subject) => GROUPS.map((group) => `${subject} ${group}`)),
  ...GROUPS.map((group) => `some ${group}`),
  ...STARTS.map((start) => `begins: ${start}`),
  ...WORDS.map((word) => `word: ${word}`),
  ...VERB_KINDS.flatMap((kind) => TOLD_GROUPS.map((group) => `${group}, ${kind}`)),
  ...PHRASES,
  ...OTHERS
];
/** Where the features of each kind begin. */
export const ALSO = SUBJECTS.length * GROUPS.length;
export const START = ALSO + GROUPS.length;
export const WORD = START + STARTS.length;
export const KIND = WORD + WORDS.length;
export const PHRASE = KIND + VERB_KINDS.length * TOLD_GROUPS.length;
export const ELSE = PHRASE + PHRASES.length;
