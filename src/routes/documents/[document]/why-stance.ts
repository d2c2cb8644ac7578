import type { SentenceRow } from '#lib/agenda/sentences.ts';

/** Who does what a verb says, as rules of stance name it. */
const SUBJECTS: Readonly<Record<string, string>> = {
  we: 'said of “we”',
  i: 'said of “I”',
  own: 'said of the speaker’s own government',
  government: 'said of a government or body',
  named: 'said of a name',
  other: 'said of another subject'
};
/** What a rule without words means. */
const WITHOUT_WORDS: Readonly<Record<string, string>> = {
  'no verb': 'as it has no verb of its own',
  short: 'as it is short',
  long: 'as it is long',
  question: 'as it asks',
  exclamation: 'as it exclaims',
  'much done': 'as it tells of much that is done',
  'title of a plan': 'as it is the title of a plan'
};

/** What a rule of stance says in words, with the words of the sentence that it rests on most. */
function inWords(rule: string): string {
  const [, name = rule, words] = /^((?:begins|word): [^:]+|[^:]+)(?:: (.*))?$/s.exec(rule) ?? [];
  const said = words === undefined ? '' : ` “${words.trim()}”`;
  if (name.startsWith('begins: ')) return `by its beginning${said} (${name.slice('begins: '.length)})`;
  if (name.startsWith('word: ')) return `by the word${/\s/.test(words?.trim() ?? '') ? 's' : ''}${said} (${name.slice('word: '.length)})`;
  const [first = '', ...rest] = name.split(' ');
  const subject = SUBJECTS[first];
  if (subject !== undefined) return `by the verb${said} (${rest.join(' ')}), ${subject}`;
  if (first === 'some') return `by the verb${said} (${rest.join(' ')})`;
  return said ? `by${said} (${name})` : (WITHOUT_WORDS[name] ?? name);
}

/** So many counted sentences on either side lean on the stance of one. */
const REACH = 5;

/** Numbers of the sentences around one, in its list or up to five before and after, that have its stance too. */
function alike(row: SentenceRow, counted: readonly SentenceRow[]): number[] {
  const at = counted.findIndex((one) => one.sentence === row.sentence);
  return counted
    .filter((one, i) => i !== at && one.stance === row.stance && Math.abs(i - at) <= REACH)
    .map((one) => one.sentence);
}

/** Why a sentence has its stance: in words, and the numbers of the sentences that say it where its own words do not. */
export interface WhyStance {
  readonly words: string;
  readonly around: readonly number[];
}

/**
 * Why a counted sentence has its stance, or none. The words of the rule speak for it most; the sentences around it and of
 * its list always weigh in.
 *
 * @param counted the counted sentences of the document, in order
 */
export function whyStance(row: SentenceRow, counted: readonly SentenceRow[]): WhyStance {
  if (row.stance === null) return { words: 'a title that asks, or only names a thing or an event', around: [] };
  if (row.stance_rule === null) return { words: 'no rule is noted', around: [] };
  if (row.stance_rule !== 'the sentences around') return { words: inWords(row.stance_rule), around: [] };
  const around = alike(row, counted);
  if (around.length === 0) return { words: 'as no words of it tell, and what stands around it speaks for no other more', around };
  const list = row.series === null ? '' : ` of the list “${row.series}” and`;
  return { words: `as its own words do not tell, from those${list} around it`, around };
}
