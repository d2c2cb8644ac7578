import type { Kind } from '#lib/agenda/sentences.ts';
import { addressRule } from './kind-rules/addresses.ts';
import { creditsPicture, opensCaption } from './kind-rules/captions.ts';
import { courtesyRule } from './kind-rules/courtesies.ts';
import { furnitureRule } from './kind-rules/page-furniture.ts';
import { proceedingsRule } from './kind-rules/proceedings.ts';
import { hasTrace, tracesOf } from './kind-rules/traces.ts';
import type { ClassifiedSentence, SegmentedSentence } from './stages.ts';
import { readWordsOf } from './words.ts';

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

/** Longer paragraphs are text: no title, menu or caption. */
const LONGEST_LINE = 900;
/** Paragraphs of more sentences are no title or menu. */
const MOST_IN_LINE = 2;

const PICTURE: Verdict = { kind: 'caption', rule: 'paragraph of a picture' };
const BODY: Verdict = { kind: 'body', rule: 'running text' };
const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

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

/**
 * Says what a whole paragraph is by how it stands on the page, or null where its sentences must say it; `traces` are
 * those of its first sentence.
 */
function paragraphVerdict(
  line: string,
  count: number,
  traces: number,
  place: number,
  paragraphs: number,
  title: string | null,
  next: string | null
): Verdict | null {
  const furniture = furnitureRule(line);
  if (furniture !== null) return { kind: 'boilerplate', rule: furniture };
  if (count !== 1) return null;
  const address = line.length <= 160 ? addressRule(line, hasTrace(traces, 'unsaid')) : null;
  if (address === 'salutation' || address === 'thanks') return { kind: 'procedural', rule: address };
  if (place < FIRST_LINES && paragraphs > 1) {
    if (HOME.test(line) && next !== null && plain(line).endsWith(plain(next))) return { kind: 'boilerplate', rule: 'menu line' };
    if (title === null && isTitleLine(line)) return { kind: 'title', rule: 'first line' };
    if (title !== null && plain(line) === title) return { kind: 'title', rule: 'repeated title' };
  }
  if (hasTrace(traces, 'credit') && creditsPicture(line)) return { kind: 'caption', rule: 'picture credit' };
  if (!isHeadingLine(line)) return null;
  if (opensCaption(line)) return { kind: 'caption', rule: 'says what a picture shows' };
  const headsText = next !== null && (next.length > line.length || LIST_MARK.test(next) || isHeadingLine(next));
  return headsText ? { kind: 'title', rule: 'heading' } : null;
}

function sentenceVerdict(sentence: string, traces: number): Verdict {
  if (hasTrace(traces, 'meeting') || hasTrace(traces, 'talk')) {
    const proceedings = proceedingsRule(sentence, hasTrace(traces, 'event'));
    if (proceedings !== null) return { kind: 'procedural', rule: proceedings };
  }
  if (hasTrace(traces, 'address')) {
    const address = addressRule(sentence, hasTrace(traces, 'unsaid'));
    if (address !== null) return { kind: 'procedural', rule: address };
  }
  const courtesy = hasTrace(traces, 'courtesy') ? courtesyRule(sentence) : null;
  if (courtesy !== null) return { kind: 'procedural', rule: courtesy };
  return SAYS_SOMETHING.test(sentence) ? BODY : { kind: 'boilerplate', rule: 'marks only' };
}

/** Says what each sentence is in its document, and by which rule; `words` are those of the sentences. */
export function classify(sentences: readonly SegmentedSentence[], words = readWordsOf(sentences)): ClassifiedSentence[] {
  const classified: ClassifiedSentence[] = [];
  const paragraphs = sentences.at(-1)?.paragraph ?? 0;
  let title: string | null = null;
  let place = 0;
  const traces = new Uint8Array(sentences.length);
  for (let first = 0; first < sentences.length; ) {
    const paragraph = sentences[first]!.paragraph;
    let after = first + 1;
    while (after < sentences.length && sentences[after]!.paragraph === paragraph) after++;
    const count = after - first;
    let length = count - 1;
    for (let i = first; i < after; i++) {
      traces[i] = tracesOf(sentences[i]!.text, words, i);
      length += sentences[i]!.text.length;
    }
    const isLine = length < LONGEST_LINE;
    let whole: Verdict | null = null;
    if (isLine && count <= MOST_IN_LINE) {
      const line = sentences.slice(first, after).map(({ text }) => text).join(' ');
      const next = sentences[after]?.text ?? null;
      whole = paragraphVerdict(line, count, traces[first]!, place, paragraphs, title, next);
      if (whole?.rule === 'first line') title = plain(line);
    }
    if (whole?.kind !== 'boilerplate') place++;
    let caption = false;
    for (let i = first; i < after; i++) {
      if (!isLine || whole !== null || !hasTrace(traces[i]!, 'picture')) continue;
      const { text } = sentences[i]!;
      caption ||= (hasTrace(traces[i]!, 'credit') && creditsPicture(text)) || opensCaption(text);
    }
    for (let i = first; i < after; i++) {
      const { sentence, start, end, paragraph, text } = sentences[i]!;
      const verdict = whole ?? (caption ? PICTURE : sentenceVerdict(text, traces[i]!));
      classified.push({ sentence, start, end, paragraph, text, kind: verdict.kind, kind_rule: verdict.rule });
    }
    first = after;
  }
  return classified;
}
