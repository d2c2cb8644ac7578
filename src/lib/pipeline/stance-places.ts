/** Whether "should" or "would" is that of "I should like to". */
export function isLike(text: string, start: number): boolean {
  return text.startsWith('like', start) || text.startsWith('also like', start);
}

/** Whether the word at a place is "we" or "I", not "us" or "me". */
export function isWeOrI(text: string, at: number): boolean {
  const first = text.charCodeAt(at) | 32;
  return first === 119 || first === 105;
}

/** Whether "political" or "good" stands before a place, as before a "will" that is a noun. */
export function isOfWish(text: string, at: number): boolean {
  return text.startsWith('political ', at - 10) || text.startsWith('good ', at - 5);
}

/** Whether the word between two places is "state" or "point", which after "must" are verbs of saying. */
export function isState(text: string, start: number, end: number): boolean {
  return end - start === 5 && (text.startsWith('state', start) || text.startsWith('point', start));
}

/** Whether the word at a place begins as "it" does. */
export function isIt(text: string, at: number): boolean {
  return (text.charCodeAt(at) | 32) === 105 && text.charCodeAt(at + 1) === 116;
}

/** Whether the word between two places is "of". */
export function isOf(text: string, start: number, end: number): boolean {
  return end - start === 2 && (text.charCodeAt(start) | 32) === 111 && text.charCodeAt(start + 1) === 102;
}

const HYPHEN = 45;
const SPACE = 32;

/** Whether a word at a place is the second part of one with a hyphen. */
export function isAfterHyphen(text: string, at: number): boolean {
  return at > 1 && text.charCodeAt(at - 1) === HYPHEN && text.charCodeAt(at - 2) > SPACE;
}

/** Whether a hyphen stands at a place where a word ends. */
export function isBeforeHyphen(text: string, end: number): boolean {
  return text.charCodeAt(end) === HYPHEN;
}

/** Whether the word at a place is "concerned". */
export function isConcerned(text: string, at: number): boolean {
  return text.startsWith('concerned', at);
}

/** Whether the word at a place begins as "going" does. */
export function isGoing(text: string, at: number): boolean {
  return text.startsWith('going', at);
}
