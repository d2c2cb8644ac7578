const UNITS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen'
];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const ORDINALS = [
  'zeroth',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth'
];
const TENTHS = TENS.map((ten) => `${ten.slice(0, -1)}ieth`);

/** Numbers as texts write them (digits or words under a hundred), for regular expressions; no group. */
export const NUMBER =
  `(?:\\d{1,3}|(?:${TENS.join('|')})(?:[- ](?:${UNITS.slice(1, 10).join('|')}))?|` +
  `${UNITS.slice(1).reverse().join('|')})`;

/** Ordinals as texts write them, for regular expressions; no group. */
export const ORDINAL =
  `(?:\\d{1,3}(?:st|nd|rd|th)|(?:${TENS.join('|')})[- ](?:${ORDINALS.slice(1, 10).join('|')})|` +
  `${TENTHS.join('|')}|${ORDINALS.slice(1).reverse().join('|')}|hundredth)`;

/** The number that words or digits give, cardinal or ordinal; NaN where they give none. */
export function numberOf(words: string): number {
  const digits = /^\d+/.exec(words);
  if (digits !== null) return Number(digits[0]);
  const word = words.toLowerCase();
  if (word === 'hundredth') return 100;
  for (const list of [UNITS, ORDINALS]) if (list.includes(word)) return list.indexOf(word);
  for (const list of [TENS, TENTHS]) if (list.includes(word)) return (list.indexOf(word) + 2) * 10;
  const [ten, unit] = word.split(/[- ]/);
  return ten !== undefined && unit !== undefined ? numberOf(ten) + numberOf(unit) : NaN;
}
