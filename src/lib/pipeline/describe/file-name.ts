import { parsePeriod, type Period } from '../dates/calendar.ts';

/** What a file's name says by its form. */
export interface NamedFacts {
  /** The name without folder and ending. */
  readonly name: string;
  /** The letters before the first underscore, where they can be a country's code. */
  readonly code: string | null;
  readonly period: Period | null;
  /** Whether it is named as speeches of the General Debate are: `ISO3_session_year`. */
  readonly generalDebate: boolean;
}

/**
 * Reads the forms `ISO3_session_year` (as `KEN_75_2020.txt`: a speech in the General Debate of the United Nations) and
 * `ISO3_YYYY-MM-DD_…`; an ISO date anywhere between separators counts. A day that does not exist is no date.
 */
export function readFileName(file: string): NamedFacts {
  const name = file.replace(/^.*[/\\]/, '').replace(/\.[a-z]+$/i, '');
  const debate = /^([A-Z]{2,3})_\d{1,3}_((?:19|20)\d{2})$/.exec(name);
  if (debate !== null) {
    const [, code = '', year = ''] = debate;
    return { name, code: speakerCode(code, Number(year)), period: parsePeriod(year), generalDebate: true };
  }
  const date = /(?:^|[_\s-])((?:19|20)\d{2}-\d{2}(?:-\d{2})?)(?=[_\s]|$|-[a-z])/i.exec(name);
  const period = date === null ? null : parsePeriod(date[1] ?? '');
  const code = period === null ? null : (/^([A-Z]{3})[_-]/.exec(name)?.[1] ?? null);
  return { name, code, period, generalDebate: false };
}

/** The corpus has the speeches of the Soviet Union, the last in 1991, under the code of Russia, which took its seat. */
function speakerCode(code: string, year: number): string {
  return code === 'RUS' && year < 1992 ? 'SUN' : code;
}
