import { STANCES, type Stance } from '#lib/agenda/sentences.ts';

/** What a mark of a chart stands for: the sentences that have a theme, within the parts that are said beside it. */
export interface Mark {
  readonly theme_id: string;
  /** ISO 3166-1 alpha-3, or `NO_COUNTRY` of the filters. */
  readonly country?: string;
  readonly document_id?: string;
  readonly year?: number;
  readonly stance?: Stance;
}

/** A stated priority: an item of a list, or what is called a priority outside one. */
export interface PriorityMark {
  readonly document_id: string;
  /** Its number in the document, from 1. */
  readonly priority: number;
  /** Whether it was opened from a chart or from a list of words, for the panel to stand beside. */
  readonly from: 'chart' | 'list';
}

/** Whole agendas: the themes of one, or what two share. */
export interface AgendasMark {
  /** Countries or documents. */
  readonly agendas: readonly [string] | readonly [string, string];
  /** Those of one year. */
  readonly year?: number;
}

/** A day or period that a document speaks of; where others of its country say the same, it stands for all of them. */
export interface DateMark {
  readonly document_id: string;
  /** Its number in the document, from 1. */
  readonly date: number;
}

/** Whatever a panel can be open for. */
export type OpenMark = Mark | PriorityMark | AgendasMark | DateMark;

const PARTS = ['theme', 'country', 'document', 'year', 'stance'] as const;

/**
 * Writes a mark for the URL, as `theme-trade-investment~country-CHN`, `priority-3~document-a~from-list`, `agendas-CHN,VNM` or
 * `date-2~document-a`.
 */
export function writeMark(mark: OpenMark): string {
  if ('agendas' in mark) {
    return `agendas-${mark.agendas.map(written).join(',')}${mark.year === undefined ? '' : `~year-${mark.year}`}`;
  }
  if ('priority' in mark) return `priority-${mark.priority}~document-${written(mark.document_id)}~from-${mark.from}`;
  if ('date' in mark) return `date-${mark.date}~document-${written(mark.document_id)}`;
  const said = { theme: mark.theme_id, country: mark.country, document: mark.document_id, year: mark.year, stance: mark.stance };
  return PARTS.flatMap((part) => (said[part] === undefined ? [] : [`${part}-${written(said[part])}`])).join('~');
}

const written = (part: string | number) => encodeURIComponent(part).replaceAll('~', '%7E');

/** Reads what `writeMark` wrote; null where it cannot be understood. */
export function readOpenMark(text: string | null): OpenMark | null {
  return readMark(text) ?? readPriorityMark(text) ?? readAgendasMark(text) ?? readDateMark(text);
}

/** Reads a stated priority; null where the text names none. */
export function readPriorityMark(text: string | null): PriorityMark | null {
  const [, priority, document_id, from] = /^priority-([1-9]\d*)~document-([^~]+)~from-(chart|list)$/.exec(text ?? '') ?? [];
  const [id] = decoded([document_id ?? '']) ?? [];
  return id ? { document_id: id, priority: Number(priority), from: from === 'list' ? 'list' : 'chart' } : null;
}

/** Reads a date; null where the text names none. */
export function readDateMark(text: string | null): DateMark | null {
  const [, date, document_id] = /^date-([1-9]\d*)~document-([^~]+)$/.exec(text ?? '') ?? [];
  const [id] = decoded([document_id ?? '']) ?? [];
  return id ? { document_id: id, date: Number(date) } : null;
}

/** Reads one agenda or two; null where the text names none, or the same twice. */
export function readAgendasMark(text: string | null): AgendasMark | null {
  const [, said = '', year] = /^agendas-([^~]+)(?:~year-(\d{4}))?$/.exec(text ?? '') ?? [];
  const [first, second, ...more] = decoded(said.split(',')) ?? [];
  if (!first || second === '' || first === second || more.length > 0) return null;
  return { agendas: second === undefined ? [first] : [first, second], ...(year && { year: Number(year) }) };
}

function decoded(parts: readonly string[]): string[] | null {
  try {
    return parts.map(decodeURIComponent);
  } catch {
    return null;
  }
}

/** Reads a theme's mark; null where the text names no theme or cannot be understood. */
export function readMark(text: string | null): Mark | null {
  const said = new Map<string, string>();
  try {
    for (const piece of (text ?? '').split('~')) {
      const part = PARTS.find((name) => piece.startsWith(`${name}-`));
      if (part) said.set(part, decodeURIComponent(piece.slice(part.length + 1)));
    }
  } catch {
    return null;
  }
  const [theme_id, country, document_id] = [said.get('theme'), said.get('country'), said.get('document')];
  const year = Number(said.get('year') ?? Number.NaN);
  const stance = STANCES.find((one) => one === said.get('stance'));
  if (!theme_id) return null;
  return {
    theme_id,
    ...(country && { country }),
    ...(document_id && { document_id }),
    ...(Number.isInteger(year) && { year }),
    ...(stance && { stance })
  };
}
