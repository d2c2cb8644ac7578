import { isCounted } from '#lib/agenda/sentences.ts';
import type { ReadDocument } from './pipeline.ts';

/**
 * What keeps a document that has been read out of the tables, a line each; none where it is sound. A document must have
 * a sentence that counts, and a country: found in its text or name, or given in `sources.csv`; or the level
 * `international` that says that it is of no single country. The lines do not name the document.
 */
export function problemsOf({ facts, sentences }: ReadDocument): string[] {
  if (!sentences.some((s) => isCounted(s.kind))) {
    return [
      `expected at least one sentence of running text or a title, found ${
        sentences.length === 0 ? 'none at all' : `only ${sentences.length} of menus, captions and the like`
      }; give its text or remove the file`
    ];
  }
  if (facts.country === null && facts.level !== 'international') {
    return [
      'expected a country, found none in its text; give a row for it in sources.csv, with the ' +
        'country (ISO 3166-1 alpha-3 code, as "KEN") or, for a document of no single country, the level "international"'
    ];
  }
  return [];
}
