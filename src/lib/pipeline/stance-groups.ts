import { GROUPS, TOLD_GROUPS, WORD, WORDS, type Group } from './stance-feature-names.ts';
import { CLASS, CLASS_COUNT, type WordClass } from './stance-words.ts';

/** The number of each verb group. */
export const group = Object.fromEntries(GROUPS.map((name, i) => [name, i])) as Record<Group, number>;
/** How many verb groups there are. */
export const G = GROUPS.length;

/** The verb group of verbs that need no auxiliary to tell what is done with words; -1 for other classes. */
export const SPEECH = new Int8Array(CLASS_COUNT).fill(-1);
const SPEECH_OF: readonly (readonly [WordClass, Group])[] = [
  ['call', 'calls'], ['called', 'calls'], ['ready', 'pledges'], ['pledge', 'pledges'], ['support', 'supports'],
  ['stress', 'stresses'], ['hope', 'hopes'],
  ['wish', 'would like'], ['believe', 'believes'], ['feel', 'feels'], ['continue', 'continues'], ['decide', 'decides'],
  ['require', 'requires'], ['affirm', 'affirms']
];
for (const [word, told] of SPEECH_OF) SPEECH[CLASS[word]] = group[told];

/** The feature of the words of each class, wherever they stand; -1 for none. */
export const WORD_FEATURE = new Int16Array(CLASS_COUNT).fill(-1);
for (const [i, word] of WORDS.entries()) WORD_FEATURE[CLASS[word]] = WORD + i;

/** The group that each modal verb or auxiliary opens. */
export const OPENS = new Int8Array(CLASS_COUNT).fill(-1);
const OPENS_OF: readonly (readonly [WordClass, Group])[] = [
  ['must', 'must'], ['will', 'will'], ['should', 'should'], ['can', 'can'], ['cannot', 'cannot'],
  ['would', 'would'], ['need', 'need to'],
  ['have', 'has done'], ['had', 'had done'], ['is', 'is'], ['was', 'was']
];
for (const [word, opened] of OPENS_OF) OPENS[CLASS[word]] = group[opened];

/** The kind of verb that a class is of, in the order of `VERB_KINDS`; -1: none. */
export const KIND_OF_CLASS = new Int8Array(CLASS_COUNT).fill(-1);
const KIND_OF: readonly (readonly WordClass[])[] = [['deed', 'done', 'past', 'doing'], ['harm'], ['become', 'became']];
for (const [kind, classes] of KIND_OF.entries()) for (const name of classes) KIND_OF_CLASS[CLASS[name]] = kind;

/** Which of `TOLD_GROUPS` a group is; -1: none. */
export const TOLD_GROUP = new Int8Array(G).fill(-1);
for (const [i, name] of TOLD_GROUPS.entries()) TOLD_GROUP[group[name]] = i;

/** The groups of modal verbs. */
export const IS_MODAL = new Uint8Array(G);
for (const name of ['must', 'will', 'should', 'need to', 'have to', 'can', 'would'] as const) IS_MODAL[group[name]] = 1;
