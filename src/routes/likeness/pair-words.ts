import { rollup } from 'd3';
import type { DifferenceRow } from '#lib/charts/difference/layout.ts';
import type { OverlapCell } from '#lib/charts/overlap/layout.ts';
import { percent } from '#lib/charts/percent.ts';
import type { OverlapByChance } from '#lib/measures/overlap-by-chance.ts';
import { differenceSummary } from '../differences.ts';
import { inWords, lowered } from '../words.ts';
import type { Agenda } from './agendas.ts';
import type { ThemeParts } from './parts.ts';

const whole = (share: number) => `${Math.round(share * 100)}\u202f%`;

/** What agendas are to be called, by their ids: a document by its country and year, where no other has the same. */
export function shortNames(agendas: readonly Agenda[]): Map<string, string> {
  const short = (agenda: Agenda) => agenda.name.split(': ')[0] ?? '';
  const times = rollup(agendas, (all) => all.length, short);
  return new Map(agendas.map((agenda) => [agenda.id, times.get(short(agenda)) === 1 ? short(agenda) : agenda.name]));
}

/** How the number in a cell comes from the themes that two agendas share. */
export function overlapSum({ overlap, why }: OverlapCell, parts: readonly ThemeParts[]): string {
  if (overlap === null) return `How much they share cannot be told: ${why}.`;
  const shared = parts.filter((theme) => theme.shared > 0);
  if (shared.length === 0) return 'They have no theme in common: the overlap is 0.';
  return `Of each theme counts what both give it, the smaller part of the two agendas' coded sentences. ${shared.length} shared ${
    shared.length === 1 ? 'theme makes' : 'themes make together'
  } ${percent(overlap)}.`;
}

/** How the breadth of an agenda comes from the parts of its themes. */
export function breadthSum(breadth: number | null, parts: readonly ThemeParts[]): string {
  if (breadth === null) return 'It has too few sentences to say how broad it is.';
  return parts.length === 1 ? 'It has one theme only, so it is as narrow as an agenda can be.' : `Each of its ${parts.length} themes with its part of the coded sentences. These parts are as varied as ${breadth.toFixed(1)} themes of equal size would be.`;
}

/** How much two agendas share, as a headline. */
export function likenessFinding(pair: readonly [string, string], overlap: number | null): string {
  if (overlap === null) return `How much do ${pair[0]} and ${pair[1]} share?`;
  return `${pair[0]} and ${pair[1]} share ${whole(overlap)} of their agendas`;
}

/**
 * What two agendas share and where they part, in paragraphs: how much, and how much samples of this size would share by
 * chance; on what they agree; where they part; what only one speaks of; and on how little it rests.
 *
 * @param names as they are to be called
 */
export function pairWords(
  pair: readonly [Agenda, Agenda],
  names: readonly [string, string],
  rows: readonly DifferenceRow[],
  overlap: number | null,
  chance: OverlapByChance | null
): string[] {
  const together = `${names[0]} and ${names[1]}`;
  if (overlap === null) return [`Too few sentences are counted to say what ${together} share.`, ...thinness(pair, names)];
  const expected =
    chance === null
      ? ''
      : ` Two samples of this size from one and the same agenda would share ${whole(chance.mean)} on average, and 95 of 100 at least ${whole(chance.low)}: ${
          overlap < chance.low ? 'these two differ by more than that' : 'so these two may be of one mind'
        }.`;
  const common = rows
    .map((row) => ({ row, size: Math.min(row.cells[0].share, row.cells[1].share) }))
    .filter(({ row, size }) => size > 0 && row.difference?.apart === false)
    .sort((a, b) => b.size - a.size)
    .slice(0, 3)
    .map(({ row }) => told(row, `${percent(row.cells[0].share)} and ${percent(row.cells[1].share)}`));
  const both = rows.some((row) => row.cells.every((cell) => cell.n > 0));
  const agree =
    common.length > 0
      ? `They agree most on ${inWords(common)}.`
      : both
        ? 'Of every theme that both speak of, one says more than chance would give.'
        : 'They have no theme in common.';
  const only = ([0, 1] as const).flatMap((side) => {
    const alone = rows
      .filter((row) => row.cells[side].n > 0 && row.cells[1 - side as 0 | 1].n === 0)
      .sort((a, b) => b.cells[side].share - a.cells[side].share);
    if (alone.length === 0) return [];
    const first = alone.slice(0, 3).map((row) => told(row, `n\u202f${row.cells[side].n}`));
    const all = inWords(alone.length > 3 ? [...first, `${alone.length - 3} more`] : first);
    return [`Only ${names[side]} speaks of ${all}.${missedByChance(alone[0], side, names)}`];
  });
  return [
    `${together} share ${whole(overlap)} of what their coded sentences speak of (${whole(1)}: the same themes in the same proportions; ${whole(0)}: no theme in common).${expected}`,
    agree,
    differenceSummary(rows, names),
    ...(only.length > 0 ? [only.join(' ')] : []),
    ...thinness(pair, names)
  ];
}

const named = (row: DifferenceRow) => `${lowered(row.label)}${row.tentative ? ' (tentative)' : ''}`;

/** A theme with its figures. */
const told = (row: DifferenceRow, figures: string) => `${lowered(row.label)} (${row.tentative ? 'tentative; ' : ''}${figures})`;

/**
 * How likely so few sentences would miss a theme that is as large as in the other agenda; nothing where that is under 1 %.
 * Sentences are taken to be drawn one by one, so that it is (1 - share)^N.
 */
function missedByChance(row: DifferenceRow | undefined, side: 0 | 1, names: readonly [string, string]): string {
  if (!row) return '';
  const other = side === 0 ? 1 : 0;
  const { N } = row.cells[other];
  const chance = (1 - row.cells[side].share) ** N;
  if (chance < 0.01) return '';
  return ` Were ${named(row)} as large in the other, the ${N} sentences of ${names[other]} would still miss it in ${Math.round(chance * 100)} of 100 cases.`;
}

/** On how many documents and sentences each rests. */
function thinness(pair: readonly [Agenda, Agenda], names: readonly [string, string]): string[] {
  const rests = pair.map(
    (agenda, i) =>
      `${names[i as 0 | 1]} on ${agenda.documents} ${agenda.documents === 1 ? 'document' : 'documents'} and ${agenda.counted} counted ${agenda.counted === 1 ? 'sentence' : 'sentences'}`
  );
  const one = pair.flatMap((agenda, i) => (agenda.documents === 1 ? [names[i as 0 | 1]] : []));
  const note = one.length === 0 ? '' : ` From one document nothing can be said of other documents of ${one.join(' or of ')}.`;
  return [`This rests for ${rests.join(', for ')}.${note}`];
}
