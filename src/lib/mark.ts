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

const PARTS = ['theme', 'country', 'document', 'year', 'stance'] as const;

/** Writes a mark for the URL, as `theme-trade-investment~country-CHN`. */
export function writeMark(mark: Mark): string {
  const said = { theme: mark.theme_id, country: mark.country, document: mark.document_id, year: mark.year, stance: mark.stance };
  return PARTS.flatMap((part) =>
    said[part] === undefined ? [] : [`${part}-${encodeURIComponent(said[part]).replaceAll('~', '%7E')}`]
  ).join('~');
}

/** Reads what `writeMark` wrote; null where it names no theme or cannot be understood. */
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
