import { KINDS, STANCES } from '#lib/agenda/sentences.ts';
import type { DocumentCounts } from './document-counts.ts';

/** What a run made. */
export interface RunResult {
  readonly counts: DocumentCounts;
  /** Themes of each codebook. */
  readonly themes: Readonly<Record<string, number>>;
  /** Rows of the table of validity. */
  readonly measures: number;
  /** Why documents were left out: a line for each, or for many rows of a table with the same mistake. */
  readonly leftOut: readonly string[];
  /** How many were left out. */
  readonly left: number;
}

/** Says in lines for a reader what a run found, and what it could not decide. */
export function summaryOf({ counts, themes, measures, left }: RunResult): string[] {
  const sum = (numbers: Readonly<Record<string, number>>) => Object.values(numbers).reduce((all, n) => all + n, 0);
  const counted = sum(counts.stances);
  const codebooks = Object.entries(counts.codebooks);
  const ofKind = KINDS.map((kind) => `${counts.kinds[kind] ?? 0} ${kind}`);
  const ofStance = STANCES.map((stance) => `${counts.stances[stance] ?? 0} ${stance}`);
  const lines = [
    `documents   ${counts.documents}, of ${list(counts.countries)}`,
    `sentences   ${sum(counts.kinds)}: ${ofKind.join(', ')}`,
    `stance      ${ofStance.join(', ')}, of ${counted} counted sentences`
  ];
  for (const [codebook, found] of codebooks) {
    const used = `${found.themes.length} of ${themes[codebook] ?? 0} themes`;
    lines.push(`themes      ${codebook}: ${found.codings} codings with ${used}`);
    lines.push(`priorities  ${codebook}: ${found.priorities}, ${found.listed} of them in ${found.lists} lists`);
  }
  lines.push(
    `dates       ${counts.dates}`,
    `mentions    ${counts.mentions} of ${counts.entities.length} entities`,
    `validity    ${measures} measures${measures === 0 ? '; npm run evaluate makes them' : ''}`
  );
  const aside = sum(counts.setAside);
  if (aside > 0) {
    lines.push(`set aside   ${aside} not in English, which no codebook has cues for: ${list(counts.setAside)}`);
  }
  if (left > 0) lines.push(`left out    ${left}, named above`);
  const undecided = [
    ['documents of no single country', counts.withoutCountry],
    ['documents without a date', counts.withoutDate],
    ['counted sentences without a stance', counts.stances['none'] ?? 0],
    ...codebooks.map(([codebook, { without }]) => [`counted sentences without a theme of ${codebook}`, without] as const),
    ['dates in the text of which the year is not known', counts.withoutYear]
  ] as const;
  return [...lines, 'not decided:', ...undecided.map(([what, n]) => `  ${String(n).padStart(4)} ${what}`)];
}

/** So many names are said; the others are counted. */
const NAMED = 12;

/** `China (4), Vietnam (1)`, the most frequent first. */
function list(names: Readonly<Record<string, number>>): string {
  const said = Object.entries(names)
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([name, n]) => `${name} (${n})`);
  const more = said.length - NAMED;
  return said.slice(0, NAMED).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
