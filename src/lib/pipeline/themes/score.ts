import { NAME, type CompiledCue, type Matcher } from './compile.ts';
import { SentenceMatch, type Hit } from './match.ts';
import { LARGEST_GAP, LONGEST } from './parse-cue.ts';

/** A theme found in a sentence by its cues. */
export interface ScoredTheme {
  /** Index of the theme in the codebook. */
  readonly theme: number;
  /** The sum of its cues. */
  readonly score: number;
  /** Where the words that gave it stand in the sentence, in the order of the text. */
  readonly places: readonly { readonly start: number; readonly end: number }[];
}

/** A part of a cue that counts, and where it was found. */
interface Found {
  readonly cue: CompiledCue;
  readonly hit: Hit;
  /** Which part of the cue, from 0. */
  readonly part: number;
}

/** What a cue counts at most, however often it stands in a sentence: a second time adds little. */
const REPEATED = 1.3;

/** Reads sentences for the themes of a codebook. */
export class Scorer {
  private readonly matcher: Matcher;
  private readonly match: SentenceMatch;

  constructor(matcher: Matcher) {
    this.matcher = matcher;
    this.match = new SentenceMatch(matcher);
  }

  /**
   * Every theme that a sentence has cues of, whatever they sum to, in the order of their first words. Words of a name
   * count for nothing, and a cue that stands inside a longer one does not count: "law of the sea" is not "sea".
   */
  read(text: string): ScoredTheme[] {
    this.match.read(text);
    const hits = this.counted(this.match.hits);
    if (hits.length === 0) return [];
    const sums = new Map<number, { score: number; words: Map<CompiledCue, number>; hits: Hit[] }>();
    for (const { cue, hit, part } of hits) {
      let sum = sums.get(cue.theme);
      if (!sum) sums.set(cue.theme, (sum = { score: 0, words: new Map(), hits: [] }));
      if (part === 0) {
        const before = sum.words.get(cue) ?? 0;
        const now = Math.min(before + 1, REPEATED);
        sum.words.set(cue, now);
        sum.score += (now - before) * cue.cue.weight;
      }
      if (cue.cue.weight > 0) sum.hits.push(hit);
    }
    return [...sums].map(([theme, { score, hits: given }]) => ({
      theme,
      score: Math.round(score * 1000) / 1000,
      places: this.places(given)
    }));
  }

  /** The hits of cues that are whole, allowed, not inside a name and not inside a longer cue. */
  private counted(hits: readonly Hit[]): Found[] {
    if (hits.length === 0) return [];
    const { cueOfPart, cues } = this.matcher;
    const parts = new Set<number>();
    for (const { part } of hits) parts.add(part);
    const whole: Found[] = [];
    for (const hit of hits) {
      const cue = cues[cueOfPart[hit.part] ?? -1];
      if (!cue || (cue.parts.length > 1 && !cue.parts.every((part) => parts.has(part)))) continue;
      if (cue.unless.length > 0 && cue.unless.some((part) => parts.has(part))) continue;
      whole.push({ cue, hit, part: cue.parts.indexOf(hit.part) });
    }
    return whole.filter((found, i) => found.cue.cue.theme_id !== NAME && !isCovered(whole, i));
  }

  private places(hits: readonly Hit[]): { start: number; end: number }[] {
    const { starts, ends } = this.match;
    const places = hits.map(({ first, last }) => ({ start: starts[first] ?? 0, end: ends[last] ?? 0 }));
    places.sort((a, b) => a.start - b.start || a.end - b.end);
    return places.filter((place, i) => {
      const before = places[i - 1];
      return !before || before.start !== place.start || before.end !== place.end;
    });
  }
}

/** A pattern reaches over so many words at most. */
const REACH = LONGEST * (LARGEST_GAP + 1);

/** Whether another hit takes the words of one. Hits are in the order of their first words. */
function isCovered(hits: readonly Found[], i: number): boolean {
  const hit = hits[i]?.hit;
  if (!hit) return false;
  const covers = (other: Found | undefined) => other !== undefined && takes(other, hit);
  for (let j = i - 1; j >= 0 && (hits[j]?.hit.first ?? 0) > hit.first - REACH; j--) if (covers(hits[j])) return true;
  for (let j = i + 1; (hits[j]?.hit.first ?? Infinity) <= hit.last; j++) if (covers(hits[j])) return true;
  return false;
}

/** A longer cue takes the words of a shorter one inside it; a name those of any cue that shares a word with it. */
function takes({ cue, hit: by }: Found, hit: Hit): boolean {
  const longer = by.last - by.first > hit.last - hit.first;
  if (by.first <= hit.first && hit.last <= by.last && longer) return !by.gapped;
  if (cue.cue.theme_id !== NAME) return false;
  const apart = by.last < hit.first || hit.last < by.first;
  const inside = hit.first <= by.first && by.last <= hit.last && hit.last - hit.first > by.last - by.first;
  return !apart && !inside;
}
