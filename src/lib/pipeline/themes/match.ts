import type { Matcher } from './compile.ts';
import { isPossessive, SEPARATOR } from './words.ts';

/** Words of a sentence that are a part of a cue: from word to word, both included, by their number in the sentence. */
export interface Hit {
  readonly part: number;
  readonly first: number;
  readonly last: number;
  /** Whether words that are none of the cue's stand between. */
  readonly gapped: boolean;
}

/** In place of a word: a semicolon, which no pattern reaches across. */
const BARRIER = -1;
const SEMICOLON = 0x3b;

/** The words of one sentence and what was found in them. Reused from sentence to sentence: read it before the next. */
export class SentenceMatch {
  wordCount = 0;
  /** Where each word begins and ends in the sentence. */
  starts = new Int32Array(256);
  ends = new Int32Array(256);
  private classes = new Int32Array(256);
  hits: Hit[] = [];
  private readonly matcher: Matcher;

  constructor(matcher: Matcher) {
    this.matcher = matcher;
  }

  /** Finds every part of every cue in a sentence; of two that begin at one word and are the same part, the longer. */
  read(text: string): void {
    this.hits = [];
    this.walkLetters(text);
    const { symbols } = this.matcher.letters;
    const { steps } = this.matcher.words;
    for (let word = 0; word < this.wordCount; word++) {
      const class_ = this.classes[word] ?? 0;
      if (class_ <= 0) continue;
      const these = symbols[class_];
      if (!these) continue;
      for (let i = 0; i < these.length; i++) {
        const node = steps.after(0, these[i] ?? 0);
        if (node >= 0) this.walkWords(node, word, word, false);
      }
    }
  }

  private walkLetters(text: string): void {
    const { columns, width, next, classOf, cased } = this.matcher.letters;
    let count = 0;
    let start = -1;
    let state = 0;
    for (let i = 0; i <= text.length; i++) {
      const column = i < text.length ? (columns[text.charCodeAt(i)] ?? SEPARATOR) : SEPARATOR;
      if (column !== SEPARATOR) {
        if (start < 0) start = i;
        state = next[state * width + column] ?? 0;
        continue;
      }
      if (start >= 0) {
        if (i - start > 1 || !isPossessive(text, start)) {
          if (count === this.starts.length) this.grow();
          let class_ = classOf[state] ?? 0;
          const variants = cased[class_];
          if (variants) class_ = variants.get(text.slice(start, i)) ?? class_;
          this.starts[count] = start;
          this.ends[count] = i;
          this.classes[count] = class_;
          count++;
        }
        start = -1;
        state = 0;
      }
      if (text.charCodeAt(i) === SEMICOLON) {
        if (count === this.starts.length) this.grow();
        this.starts[count] = this.ends[count] = i;
        this.classes[count] = BARRIER;
        count++;
      }
    }
    this.wordCount = count;
  }

  private walkWords(node: number, first: number, last: number, gapped: boolean): void {
    const { words } = this.matcher;
    const found = words.found[node];
    if (found) for (let i = 0; i < found.length; i++) this.add(found[i] ?? 0, first, last, gapped);
    this.step(node, first, last + 1, gapped);
    const gaps = words.gaps[node];
    if (!gaps || gaps.length === 0) return;
    for (let g = 0; g < gaps.length; g += 2) {
      const furthest = Math.min(last + 1 + (gaps[g] ?? 0), this.wordCount - 1);
      for (let word = last + 1; word <= furthest && this.classes[word - 1] !== BARRIER; word++) {
        this.step(gaps[g + 1] ?? 0, first, word, gapped || word > last + 1);
      }
    }
  }

  /** Goes on from a node with a word of the sentence. */
  private step(node: number, first: number, word: number, gapped: boolean): void {
    if (word >= this.wordCount) return;
    const class_ = this.classes[word] ?? 0;
    if (class_ <= 0) return;
    const these = this.matcher.letters.symbols[class_];
    if (!these) return;
    for (let i = 0; i < these.length; i++) {
      const after = this.matcher.words.steps.after(node, these[i] ?? 0);
      if (after >= 0) this.walkWords(after, first, word, gapped);
    }
  }

  private add(part: number, first: number, last: number, gapped: boolean): void {
    for (let i = this.hits.length - 1; i >= 0; i--) {
      const hit = this.hits[i];
      if (!hit || hit.first < first) break;
      if (hit.part !== part) continue;
      if (hit.last < last) this.hits[i] = { part, first, last, gapped };
      return;
    }
    this.hits.push({ part, first, last, gapped });
  }

  private grow(): void {
    const longer = (old: Int32Array) => {
      const made = new Int32Array(old.length * 2);
      made.set(old);
      return made;
    };
    this.starts = longer(this.starts);
    this.ends = longer(this.ends);
    this.classes = longer(this.classes);
  }
}

