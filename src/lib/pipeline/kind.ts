import type { Kind } from '#lib/agenda/sentences.ts';
import { addressRule } from './kind-rules/addresses.ts';
import { creditsPicture, opensCaption } from './kind-rules/captions.ts';
import { furnitureRule } from './kind-rules/page-furniture.ts';
import { proceedingsRule } from './kind-rules/proceedings.ts';
import type { ClassifiedSentence, SegmentedSentence } from './stages.ts';

/** A heading is at most this long, in characters and words. */
const LONGEST_HEADING = 130;
const MOST_WORDS = 18;
/** A title may be longer than a heading. */
const LONGEST_TITLE = 250;
/** The title stands among the first lines of the document. */
const FIRST_LINES = 8;

const ENDS_CLOSED = /[.;:,…。]["”’)\]*_]*$/;
const ENDS_OPEN_WORD = /\b(?:the|an?|of|and|or|in|on|to|for|by|with|that|from|as|at|our|its|is|are)$/i;
const LIST_MARK = /^(?:[-–—•·●▪■◦*]\s|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})\\?[.)]\s)/i;
const BOLD = /^\*\*[^*]+\*\*$/;
const FINITE =
  /\b(?:is|are|was|were|has|have|had|will|shall|must|should|can|may|do|does|did|it|he|she|they)\b/i;
const HOME = /^home\s+\p{Lu}/iu;

interface Verdict {
  readonly kind: Kind;
  readonly rule: string;
}

const BODY: Verdict = { kind: 'body', rule: 'running text' };

/** A text without case, quotation marks and spaces at its ends, to see whether a line repeats the title. */
function plain(text: string): string {
  return text.replace(/[*_"'“”‘’]/g, '').trim().toLowerCase();
}

function wordCount(line: string): number {
  return line.split(/\s+/).length;
}

function isHeadingLine(line: string): boolean {
  if (line.length > LONGEST_HEADING) return false;
  if ((BOLD.test(line) && !line.includes(':')) || /^#{1,6}\s/.test(line)) return true;
  return !ENDS_CLOSED.test(line) && !ENDS_OPEN_WORD.test(line) && !LIST_MARK.test(line) && wordCount(line) <= MOST_WORDS;
}

function isTitleLine(line: string): boolean {
  return (
    line.length <= LONGEST_TITLE && line.length > 10 && !ENDS_CLOSED.test(line) && !ENDS_OPEN_WORD.test(line) &&
    !LIST_MARK.test(line) && wordCount(line) >= 2
  );
}

/** Says what a whole paragraph is by how it stands on the page, or null where its sentences must say it. */
function paragraphVerdict(
  line: string,
  count: number,
  place: number,
  paragraphs: number,
  title: string | null,
  next: string | null
): Verdict | null {
  const furniture = count <= 2 ? furnitureRule(line) : null;
  if (furniture !== null) return { kind: 'boilerplate', rule: furniture };
  if (count !== 1) return null;
  const address = line.length <= 160 ? addressRule(line) : null;
  if (address === 'salutation' || address === 'thanks') return { kind: 'procedural', rule: address };
  if (place < FIRST_LINES && paragraphs > 1) {
    if (HOME.test(line) && next !== null && plain(line).endsWith(plain(next))) return { kind: 'boilerplate', rule: 'menu line' };
    if (title === null && isTitleLine(line)) return { kind: 'title', rule: 'first line' };
    if (title !== null && plain(line) === title) return { kind: 'title', rule: 'repeated title' };
  }
  if (creditsPicture(line)) return { kind: 'caption', rule: 'picture credit' };
  if (!isHeadingLine(line)) return null;
  if (opensCaption(line)) return { kind: 'caption', rule: 'says what a picture shows' };
  const headsText = next !== null && (next.length > line.length || LIST_MARK.test(next) || isHeadingLine(next));
  return headsText ? { kind: 'title', rule: 'heading' } : null;
}

function sentenceVerdict(sentence: string): Verdict {
  const proceedings = proceedingsRule(sentence);
  if (proceedings !== null) return { kind: 'procedural', rule: proceedings };
  const address = addressRule(sentence);
  if (address !== null) return { kind: 'procedural', rule: address };
  return BODY;
}

/** Says what each sentence is in its document, and by which rule. */
export function classify(sentences: readonly SegmentedSentence[]): ClassifiedSentence[] {
  const classified: ClassifiedSentence[] = [];
  const paragraphs = sentences.at(-1)?.paragraph ?? 0;
  let title: string | null = null;
  let place = 0;
  for (let first = 0; first < sentences.length; ) {
    const paragraph = sentences[first]!.paragraph;
    let after = first + 1;
    while (after < sentences.length && sentences[after]!.paragraph === paragraph) after++;
    const group = sentences.slice(first, after);
    const line = group.length === 1 ? group[0]!.text : group.map((s) => s.text).join(' ');
    const next = sentences[after]?.text ?? null;
    const whole = paragraphVerdict(line, group.length, place, paragraphs, title, next);
    if (whole?.rule === 'first line') title = plain(line);
    if (whole?.kind !== 'boilerplate') place++;
    const caption = whole === null && line.length < 900 && group.some((s) => creditsPicture(s.text) || opensCaption(s.text));
    for (const sentence of group) {
      const verdict = whole ?? (caption ? { kind: 'caption' as const, rule: 'paragraph of a picture' } : sentenceVerdict(sentence.text));
      classified.push({ ...sentence, kind: verdict.kind, kind_rule: verdict.rule });
    }
    first = after;
  }
  return classified;
}
