import { OBLIGATIONS, isCounted, type Obligation } from '#lib/agenda/sentences.ts';
import { readMarks } from './ordinals.ts';
import type { DateMention, JudgedSentence, StatedPriority, ThemeCoding } from './stages.ts';

/** Words that put a thing before all others. */
const TOP =
  /\b(?:(?:top|first|highest|foremost|main|chief|number one|overriding|utmost|absolute|greatest) priorit(?:y|ies)|first and foremost|above all|most important(?:ly)?|most urgent(?:ly)?|central task|primary (?:task|goal|objective|aim)|foremost (?:task|goal|duty))\b/i;
/** Words that say that a thing matters more than others, without a place. */
const WEIGHTY =
  /\b(?:priorit(?:y|ies|i[sz](?:e[sd]?|ing))|key (?:task|priority|goal|objective)s?|focus(?:es|ed|ing)? (?:our \w+ )?on|imperative|essential|crucial|vital|indispensable|of (?:the )?(?:utmost|paramount|great(?:est)?) importance|at the (?:top|heart|cent(?:er|re)) of (?:our|the|its) (?:agenda|work|efforts|policy)|special emphasis|particular (?:attention|emphasis))\b/i;
/** A number with what it counts, as a target has one. */
const QUANTITY =
  /(?:[$€£¥]\s?\d|\d[\d.,]*\s?(?:%|per ?cent\b|percentage points?\b|(?:million|billion|trillion|thousand|tons?|tonnes|jobs|homes|schools|hectares|kilomet(?:er|re)s|km|megawatts?|MW|GW|dollars|euros)\b))/i;

const OBLIGATION_EMPHASIS: Readonly<Record<Obligation, number>> = { must: 1, will: 0.75, should: 0.5, may: 0.25 };

/** What is the same for every priority of a document. */
interface Setting {
  readonly codings: ReadonlyMap<number, readonly ThemeCoding[]>;
  /** How many counted sentences have a theme. */
  readonly sentencesOf: ReadonlyMap<string, number>;
  /** The place of a sentence among the counted ones, from 0. */
  readonly places: ReadonlyMap<number, number>;
  /** Sentences that name a date or a period to be reached. */
  readonly dated: ReadonlySet<number>;
}

function settingOf(
  sentences: readonly JudgedSentence[],
  codings: readonly ThemeCoding[],
  dates: readonly DateMention[]
): Setting {
  const places = new Map<number, number>();
  for (const { sentence, kind } of sentences) if (isCounted(kind)) places.set(sentence, places.size);
  const bySentence = new Map<number, ThemeCoding[]>();
  const sentencesOf = new Map<string, number>();
  for (const coding of codings) {
    const those = bySentence.get(coding.sentence);
    if (those === undefined) bySentence.set(coding.sentence, [coding]);
    else those.push(coding);
    if (places.has(coding.sentence)) sentencesOf.set(coding.theme_id, (sentencesOf.get(coding.theme_id) ?? 0) + 1);
  }
  const dated = new Set(dates.filter(({ role }) => role === 'deadline' || role === 'period').map(({ sentence }) => sentence));
  return { codings: bySentence, sentencesOf, places, dated };
}

/** The theme with the most weight over some sentences; of equals the one that is main more often, then the first. */
function mainTheme(group: readonly JudgedSentence[], setting: Setting): string | null {
  const sums = new Map<string, { weight: number; main: number }>();
  for (const { sentence } of group) {
    for (const { theme_id, weight, main } of setting.codings.get(sentence) ?? []) {
      const sum = sums.get(theme_id) ?? { weight: 0, main: 0 };
      sums.set(theme_id, { weight: sum.weight + weight, main: sum.main + (main ? 1 : 0) });
    }
  }
  let best: string | null = null;
  let most = { weight: 0, main: 0 };
  for (const [theme, sum] of sums) {
    // Weights are fractions such as 1/3: sums that differ by less than this are equal.
    const ahead = sum.weight - most.weight;
    if (ahead > 1e-9 || (ahead > -1e-9 && sum.main > most.main)) {
      best = theme;
      most = sum;
    }
  }
  return best;
}

function priorityOf(
  group: readonly JudgedSentence[],
  rank_words: string | null,
  emphasis_rank: number,
  setting: Setting
): Omit<StatedPriority, 'priority'> {
  const first = group[0]!;
  const theme_id = mainTheme(group, setting);
  const obligation = OBLIGATIONS.find((level) => group.some((s) => s.obligation === level)) ?? null;
  const counted = setting.places.size;
  const place = setting.places.get(first.sentence) ?? 0;
  return {
    series: first.series,
    rank: first.rank,
    first_sentence: first.sentence,
    last_sentence: group[group.length - 1]!.sentence,
    theme_id,
    stance: group.find(({ stance }) => stance !== null)?.stance ?? null,
    obligation,
    rank_words,
    emphasis_rank,
    emphasis_obligation: obligation === null ? 0 : OBLIGATION_EMPHASIS[obligation],
    emphasis_place: counted > 1 ? 1 - place / (counted - 1) : 1,
    emphasis_repetition: theme_id === null ? 0 : (setting.sentencesOf.get(theme_id) ?? 0) / Math.max(1, counted),
    emphasis_target: group.some(({ sentence, text }) => setting.dated.has(sentence) || QUANTITY.test(text))
  };
}

/** The items of lists, by list and rank, each with its sentences. */
function itemsOf(sentences: readonly JudgedSentence[]): JudgedSentence[][] {
  const items = new Map<string, JudgedSentence[]>();
  for (const sentence of sentences) {
    if (sentence.series === null || sentence.rank === null || !isCounted(sentence.kind)) continue;
    const key = `${sentence.rank} ${sentence.series}`;
    const item = items.get(key);
    if (item === undefined) items.set(key, [sentence]);
    else item.push(sentence);
  }
  return [...items.values()];
}

/**
 * Finds stated priorities, in the order of the text: the items of lists, and, outside lists, commitments and
 * achievements with words such as "top priority" or "imperative". The emphasis of a rank is 1/rank, so that the first
 * item of every list weighs the same.
 *
 * @param sentences the document's sentences, judged
 * @param codings the themes of one codebook in the document
 * @param dates the dates found in the document
 */
export function findPriorities(
  sentences: readonly JudgedSentence[],
  codings: readonly ThemeCoding[],
  dates: readonly DateMention[]
): StatedPriority[] {
  const setting = settingOf(sentences, codings, dates);
  const found: Omit<StatedPriority, 'priority'>[] = [];
  for (const item of itemsOf(sentences)) {
    const { text, rank } = item[0]!;
    found.push(priorityOf(item, readMarks(text)[0]?.words ?? null, 1 / (rank ?? 1), setting));
  }
  for (const sentence of sentences) {
    if (sentence.series !== null || !isCounted(sentence.kind)) continue;
    if (sentence.stance !== 'commitment' && sentence.stance !== 'achievement') continue;
    const top = TOP.exec(sentence.text);
    const words = top ?? WEIGHTY.exec(sentence.text);
    if (words !== null) found.push(priorityOf([sentence], words[0], top === null ? 0 : 1, setting));
  }
  found.sort((a, b) => a.first_sentence - b.first_sentence || a.last_sentence - b.last_sentence);
  return found.map((priority, i) => ({ priority: i + 1, ...priority }));
}
