import { percent } from '#lib/charts/percent.ts';
import { NO_COUNTRY } from '#lib/filters.ts';
import { lowered } from '../words.ts';
import type { CountrySlopes, SureLine } from './slopes.ts';

/** A theme of a country from its first to its last year. */
export interface Move {
  readonly country: CountrySlopes<SureLine>;
  readonly line: SureLine;
}

/** The changes that can be told, the largest first: both years have enough sentences to say something. */
export function sureMoves(countries: readonly CountrySlopes<SureLine>[]): Move[] {
  const size = ({ line }: Move) => Math.abs(line.ends[1].share - line.ends[0].share);
  return countries
    .flatMap((country) => country.lines.map((line) => ({ country, line })))
    .filter(({ line }) => line.ends.every((end) => end.nothing === null || end.nothing === 'not in the documents'))
    .sort((a, b) => size(b) - size(a));
}

/**
 * The largest change that leaves 0 out of its interval, as a headline; where there is none, that there is none. A change
 * between years whose documents are of different levels comes last, and is said to be one.
 */
export function movedHeadline(moves: readonly Move[]): string {
  if (moves.length === 0) return 'How has each agenda moved?';
  const sure = moves.filter(({ line }) => line.apart);
  const move = sure.find(({ country }) => country.alike) ?? sure[0];
  if (!move) return 'No theme has moved by more than chance would give';
  const { country, line } = move;
  const [from, to] = line.ends;
  const ends = line.ends.map((end, i) => `${percent(end.share)} in ${country.years[i as 0 | 1]}`);
  const speaks = country.country === NO_COUNTRY ? 'Documents of no single country speak' : `${country.country_name} speaks`;
  return `${speaks} ${to.share > from.share ? 'more' : 'less'} of ${lowered(line.label)}${
    line.tentative ? ' (tentative)' : ''
  }: ${ends.join(', ')}${country.alike ? '' : ', in documents of different levels'}`;
}

/** The largest change in figures, whether it may be chance, and how many changes are sure of how many. */
export function movedSummary(moves: readonly Move[]): string {
  const [most] = moves;
  if (!most) return 'No country has documents of several years here, so nothing can be said of change.';
  const { country, line } = most;
  const [from, to] = line.ends.map(
    (end, i) => `${percent(end.share)} (${country.years[i as 0 | 1]}, ${end.n} of ${end.N} sentences)`
  );
  const apart = moves.filter((move) => move.line.apart).length;
  const sure =
    moves.length === 1
      ? ''
      : ` Of ${moves.length} changes between first and last year, ${apart} ${
          apart === 1 ? 'leaves 0 out of its' : 'leave 0 out of their'
        } 95\u202f% interval; of as many where nothing changed, about 1 in 20 would.`;
  return `${line.label}${line.tentative ? ' (tentative)' : ''} moved most: in ${country.country_name} from ${from} to ${to}${
    line.apart ? '' : ', which may be chance, as the interval of the difference holds 0'
  }.${sure}`;
}
