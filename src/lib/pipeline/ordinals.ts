/** How the items of a list are marked. A list keeps to one way of marking. */
export type Marking = 'word' | 'number' | 'bracketed number' | 'roman' | 'letter' | 'bullet' | 'one-another';

/** The mark with which a sentence begins. */
export interface ItemMark {
  readonly marking: Marking;
  /** The rank it states; null where it only says that one more item comes (`Finally`, `Another`, a bullet). */
  readonly rank: number | null;
  /** The words of the mark. */
  readonly words: string;
}

const ORDINALS = (
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth ' +
  'sixteenth seventeenth eighteenth nineteenth twentieth'
).split(' ');
const RANKS = new Map<string, number>();
for (const [i, word] of ORDINALS.entries()) {
  RANKS.set(word, i + 1);
  RANKS.set(`${word}ly`, i + 1);
}

const START = '^[\\s*_"“]*(?:and |but |then )?';
const ORDINAL = ORDINALS.join('|');
/** `First,` `Secondly we` `Third of all`; not `Second World War` or `First Committee`. */
const ADVERB = new RegExp(
  `${START}((?:in the )?(${ORDINAL})(ly)?(?: of all| and foremost| place| and most importantly)?)(?:\\s*[,:;.—–-]|\\s+(?=(?:we|i|it|there|the|our|this|these|he|she|they|let|is|to|a|in|on|by|for|with)\\b))`,
  'i'
);
/** `The first is`, `Our second task will be`, `A third principle concerns`. */
const SUBJECT = new RegExp(
  `${START}((?:the|our|my|a|an|its|their)\\s+(${ORDINAL}))\\s+(?:[\\w-]+\\s+){0,4}?(?:is|was|are|will be|must be|should be|would be|concerns|relates|has to do|lies|consists)\\b`,
  'i'
);
const LAST = new RegExp(`${START}((?:finally|lastly|last of all|last,? but (?:by no means|not) (?:the )?least|(?:the|our|my) (?:final|last) (?:point|principle|task|aspect|element|priority|issue|one)))\\b`, 'i');
const ONE = new RegExp(`${START}(one)\\s+(?:of (?:them|these)\\s+|such\\s+|\\w+\\s+)?(?:is|was|are|concerns)\\b`, 'i');
const ANOTHER = new RegExp(`${START}(another|the other|a further|yet another|still another)\\s+(?:[\\w-]+\\s+){0,3}?(?:is|was|are|concerns)\\b`, 'i');
/** What each of these begins with: one look for all of them. */
const ANY_WORD = new RegExp(
  `${START}(?:(?:in the )?(?:${ORDINAL})|(?:the|our|my|an?|its|their)\\s+(?:${ORDINAL}|final|last|other|further)|finally|last|one|another|yet|still)`,
  'i'
);
const NUMBER = /^[\s*_]*(\d{1,3})\\?[.)](?=\s|[^\d\s.])/;
const BRACKETED = /^[\s*_]*\((\d{1,3})\)/;
const ROMAN = /^[\s*_]*(?:\(([ivx]{1,6})\)|([IVX]{1,6})\.(?=\s)|([ivx]{1,6})\)(?=\s))/;
const LETTERED = /^[\s*_]*(?:\(([a-z])\)|([a-z])\)(?=\s)|([A-Z])[.)](?=\s))/;
const BULLET = /^(?:[-–—•·●▪■◦*])\s+(?=\S)/;

/** The part of a sentence in which its mark stands. */
const HEAD = 90;
const NONE: readonly ItemMark[] = [];

const DIGITS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

/** The number a Roman numeral up to 39 stands for, or null where it is none. */
export function romanNumber(numeral: string): number | null {
  const lower = numeral.toLowerCase();
  if (!/^x{0,3}(?:ix|iv|v?i{0,3})$/.test(lower) || lower === '') return null;
  let sum = 0;
  for (let i = 0; i < lower.length; i++) {
    const value = DIGITS[lower[i]!]!;
    sum += value < (DIGITS[lower[i + 1] ?? ''] ?? 0) ? -value : value;
  }
  return sum;
}

function isAsciiLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

/** Whether a sentence begins with a number as its mark. */
export function beginsWithNumber(sentence: string): boolean {
  return !isAsciiLetter(sentence.charCodeAt(0)) && NUMBER.test(sentence.slice(0, HEAD));
}

/** The marks a sentence may begin with, the likeliest first; a lone `(i)` may be Roman or a letter. */
export function readMarks(sentence: string): readonly ItemMark[] {
  const head = sentence.slice(0, HEAD);
  if (isAsciiLetter(head.charCodeAt(0))) {
    const second = head.charCodeAt(1);
    if (second === 0x2e || second === 0x29 || ROMAN.test(head)) return symbols(head);
    return words(head);
  }
  const found = symbols(head);
  return found.length > 0 ? found : words(head);
}

function words(head: string): readonly ItemMark[] {
  if (!ANY_WORD.test(head)) return NONE;
  const ordinal = ADVERB.exec(head) ?? SUBJECT.exec(head);
  if (ordinal !== null) return [{ marking: 'word', rank: RANKS.get(ordinal[2]!.toLowerCase()) ?? null, words: ordinal[1]! }];
  const last = LAST.exec(head);
  if (last !== null) return [{ marking: 'word', rank: null, words: last[1]! }];
  const one = ONE.exec(head);
  if (one !== null) return [{ marking: 'one-another', rank: 1, words: one[1]! }];
  const another = ANOTHER.exec(head);
  if (another !== null) return [{ marking: 'one-another', rank: null, words: another[1]! }];
  return NONE;
}

function symbols(head: string): ItemMark[] {
  const number = NUMBER.exec(head);
  if (number !== null) return [{ marking: 'number', rank: Number(number[1]), words: number[0].trim() }];
  const bracketed = BRACKETED.exec(head);
  if (bracketed !== null) return [{ marking: 'bracketed number', rank: Number(bracketed[1]), words: bracketed[0].trim() }];
  const marks: ItemMark[] = [];
  const roman = ROMAN.exec(head);
  const numeral = roman?.[1] ?? roman?.[2] ?? roman?.[3];
  if (roman !== null && numeral !== undefined) {
    const rank = romanNumber(numeral);
    if (rank !== null) marks.push({ marking: 'roman', rank, words: roman[0].trim() });
  }
  const lettered = LETTERED.exec(head);
  const letter = lettered?.[1] ?? lettered?.[2] ?? lettered?.[3];
  if (lettered !== null && letter !== undefined) {
    marks.push({ marking: 'letter', rank: letter.toLowerCase().charCodeAt(0) - 96, words: lettered[0].trim() });
  }
  const bullet = BULLET.exec(head);
  if (bullet !== null) marks.push({ marking: 'bullet', rank: null, words: bullet[0].trim() });
  return marks;
}
