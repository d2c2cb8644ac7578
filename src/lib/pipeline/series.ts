import { isCounted } from '#lib/agenda/sentences.ts';
import { beginsWithNumber, readMarks, type ItemMark, type Marking } from './ordinals.ts';
import { nameSeries } from './series-name.ts';
import type { ClassifiedSentence, ListedSentence } from './stages.ts';

/** A list stays open over at most so many paragraphs and sentences without an item. */
const WIDEST_GAP = { paragraphs: 10, sentences: 40 };
/** A formula is a list when this many sentences of a paragraph begin with it. */
const FORMULA_ITEMS = 3;
/** Numbers at the beginning of so many paragraphs, of so many sentences each, count the document's paragraphs. */
const NUMBERED = { paragraphs: 10, sentences: 1.8 };

/** Words with which the text turns from the last item to something else. */
const TURN =
  /^\W*(?:in (?:summary|short|conclusion|brief|sum)\b|to (?:sum up|conclude|summari[sz]e)\b|overall\b|on this basis\b|all (?:of )?(?:these|this)\b|these \w+ (?:\w+ )?(?:are|have|will|must|should)\b|(?:he|she|it was|the \w+(?: \w+)?) (?:also |further )?(?:said|stressed|noted|added|emphasi[sz]ed|underlined|pointed out|highlighted|called)\b|meanwhile\b|in addition\b|turning to\b|as (?:for|regards)\b|mr\.? president\b|madam president\b|i (?:wish|should like|would like) to conclude)/i;
const FORMULA = /^(?:it is (?:\w+ )?\w+ (?:to|that)\b|there (?:must|should|can) (?:be|no)\b|no \w+ (?:must|should|can|may)\b)/i;
/** Letters with which it begins. */
const FORMULA_LETTERS = 'itnITN';

interface Item {
  readonly rank: number;
  readonly first: number;
  /** Sentences of the item, by index. */
  readonly members: number[];
}

interface List {
  readonly marking: Marking | 'formula';
  readonly announcement: string | null;
  readonly items: Item[];
  /** Sentences since the last one known to belong to the list: of its item if another item follows. */
  pending: number[];
  /** Whether the present item is over. */
  closed: boolean;
}

function lastItem(list: List): Item {
  return list.items[list.items.length - 1]!;
}

/** The place of `mark` among the open lists: the innermost one that it continues, or -1. */
function continued(open: readonly List[], mark: ItemMark, sentences: readonly ClassifiedSentence[], at: number): number {
  for (let i = open.length - 1; i >= 0; i--) {
    const list = open[i]!;
    if (list.marking !== mark.marking) continue;
    const last = lastItem(list);
    const lastMember = last.members[last.members.length - 1] ?? last.first;
    const gap = sentences[at]!.paragraph - sentences[lastMember]!.paragraph;
    if (gap > WIDEST_GAP.paragraphs || at - lastMember > WIDEST_GAP.sentences) continue;
    if (mark.rank === null) {
      if (mark.marking === 'bullet' ? gap === 1 : gap <= 2) return i;
      continue;
    }
    if (mark.rank === last.rank + 1 || (mark.rank === last.rank + 2 && gap <= 1)) return i;
  }
  return -1;
}

function extend(list: List, mark: ItemMark, at: number): void {
  const last = lastItem(list);
  last.members.push(...list.pending);
  list.pending = [];
  list.closed = false;
  list.items.push({ rank: mark.rank ?? last.rank + 1, first: at, members: [at] });
}

function begins(mark: ItemMark): boolean {
  return mark.rank === 1 || mark.marking === 'bullet';
}

/** Whether the numbers at the beginning of paragraphs count the paragraphs of the document and not items of a list. */
function numbersItsParagraphs(sentences: readonly ClassifiedSentence[]): boolean {
  let paragraphs = 0;
  let members = 0;
  let numbered = false;
  let before = 0;
  for (const { paragraph, text } of sentences) {
    if (paragraph !== before) {
      numbered = beginsWithNumber(text);
      if (numbered) paragraphs++;
    }
    before = paragraph;
    if (numbered) members++;
  }
  return paragraphs >= NUMBERED.paragraphs && members >= paragraphs * NUMBERED.sentences;
}

/** Lists made by a repeated opening within one paragraph: sentence indices by item. */
function formulaLists(sentences: readonly ClassifiedSentence[]): List[] {
  const lists: List[] = [];
  for (let from = 0; from < sentences.length; ) {
    let to = from + 1;
    while (to < sentences.length && sentences[to]!.paragraph === sentences[from]!.paragraph) to++;
    if (to - from >= FORMULA_ITEMS) {
      const starts = new Map<string, number[]>();
      for (let i = from; i < to; i++) {
        const sentence = sentences[i]!;
        if (sentence.kind !== 'body' || !FORMULA_LETTERS.includes(sentence.text.charAt(0))) continue;
        const opening = FORMULA.exec(sentence.text.slice(0, 60))?.[0].toLowerCase();
        if (opening !== undefined) starts.set(opening, [...(starts.get(opening) ?? []), i]);
      }
      for (const places of starts.values()) {
        if (places.length < FORMULA_ITEMS) continue;
        const items = places.map((first, n): Item => {
          const members: number[] = [];
          for (let i = first; i < (places[n + 1] ?? to); i++) {
            if (i > first && TURN.test(sentences[i]!.text)) break;
            members.push(i);
          }
          return { rank: n + 1, first, members };
        });
        const announcement = places[0]! > from ? sentences[places[0]! - 1]!.text : null;
        lists.push({ marking: 'formula', announcement, items, pending: [], closed: true });
      }
    }
    from = to;
  }
  return lists;
}

/** Lists whose items begin with a mark, inner ones after the outer one in which they stand. */
function markedLists(sentences: readonly ClassifiedSentence[]): List[] {
  const lists: List[] = [];
  let open: List[] = [];
  const numbered = numbersItsParagraphs(sentences);
  for (let at = 0; at < sentences.length; at++) {
    const sentence = sentences[at]!;
    if (!isCounted(sentence.kind)) continue;
    const all = readMarks(sentence.text);
    const marks = numbered ? all.filter((mark) => mark.marking !== 'number') : all;
    let taken = false;
    for (const mark of marks) {
      const place = continued(open, mark, sentences, at);
      if (place < 0) continue;
      open = open.slice(0, place + 1);
      extend(open[place]!, mark, at);
      for (const outer of open.slice(0, place)) outer.pending.push(at);
      taken = true;
      break;
    }
    if (taken) continue;
    const opening = marks.find(begins);
    if (opening !== undefined) {
      const announcement = sentences[at - 1]?.text ?? null;
      const kept = open.filter((list) => list.marking !== opening.marking);
      const list: List = {
        marking: opening.marking,
        announcement,
        items: [{ rank: 1, first: at, members: [at] }],
        pending: [],
        closed: false
      };
      for (const outer of kept) outer.pending.push(at);
      open = [...kept, list];
      lists.push(list);
      continue;
    }
    const inner = open[open.length - 1];
    if (inner === undefined) continue;
    for (const outer of open.slice(0, -1)) outer.pending.push(at);
    const item = lastItem(inner);
    const sameParagraph = sentences[item.members[item.members.length - 1]!]!.paragraph === sentence.paragraph;
    if (!sameParagraph || sentence.kind === 'title' || TURN.test(sentence.text)) inner.closed = true;
    if (inner.closed) inner.pending.push(at);
    else item.members.push(at);
  }
  return lists;
}

/**
 * Finds enumerated lists: `First … Second …`, `1.`, `(1)`, `(i)`, `(a)`, bullets, `One is … Another is`, and openings
 * repeated in a paragraph. A sentence that explains an item has its list and rank; where lists stand within one
 * another it has those of the inner one. Lists of one item, and numbers that count a document's paragraphs, are none.
 */
export function findSeries(sentences: readonly ClassifiedSentence[]): ListedSentence[] {
  const found = [...markedLists(sentences), ...formulaLists(sentences)].filter((list) => list.items.length > 1);
  found.sort((a, b) => a.items[0]!.first - b.items[0]!.first);
  const named = new Map<string, number>();
  const places = new Map<number, { series: string; rank: number }>();
  for (const list of found) {
    const openings = list.items.map((item) => sentences[item.first]!.text);
    const name = nameSeries(list.announcement, openings, list.marking === 'formula');
    const count = (named.get(name) ?? 0) + 1;
    named.set(name, count);
    const series = count === 1 ? name : `${name}-${count}`;
    for (const item of list.items) for (const member of item.members) places.set(member, { series, rank: item.rank });
  }
  return sentences.map(({ sentence, start, end, paragraph, text, kind, kind_rule }, i) => {
    const place = places.get(i);
    const series = place?.series ?? null;
    return { sentence, start, end, paragraph, text, kind, kind_rule, series, rank: place?.rank ?? null };
  });
}
