import type { SegmentedSentence } from './stages.ts';

/** Cuts a text into sentences. */
export function segment(text: string): SegmentedSentence[] {
  const found: SegmentedSentence[] = [];
  let paragraph = 0;
  for (const line of text.matchAll(/[^\n]+/g)) {
    if (line[0].trim() === '') continue;
    paragraph++;
    for (const piece of new Intl.Segmenter('en', { granularity: 'sentence' }).segment(line[0])) {
      const sentence = piece.segment.trim();
      if (sentence === '') continue;
      const start = line.index + piece.index + (piece.segment.length - piece.segment.trimStart().length);
      found.push({ sentence: found.length + 1, start, end: start + sentence.length, paragraph, text: sentence });
    }
  }
  return found;
}
