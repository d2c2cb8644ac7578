import { timeFormat } from 'd3';
import type { Precision } from '#lib/agenda/documents.ts';

const formats = { day: timeFormat('%-d %B %Y'), month: timeFormat('%B %Y'), year: timeFormat('%Y') };

/** A date as exact as it is known: "10 January 2012", "December 2023", "2021"; "no date" where it is not known. */
export function when(date: {
  readonly date_start: string | null;
  readonly date_end: string | null;
  readonly date_precision: Precision | null;
}): string {
  if (date.date_start === null) return 'no date';
  const [from, to] = [date.date_start, date.date_end ?? date.date_start].map((day) => new Date(`${day}T00:00:00`));
  if (!from || !to) return 'no date';
  if (date.date_precision === 'day') return formats.day(from);
  if (date.date_precision === 'month') return formats.month(from);
  if (date.date_precision === 'year') return formats.year(from);
  return `${formats.day(from)} to ${formats.day(to)}`;
}
