import { DEFAULT_FILTERS, type Filters } from '#lib/filters.ts';
import { inWords } from './words.ts';

/**
 * A finding as a headline of what it was found in: where the filters leave only some levels, stances or themes, these are
 * said before it, since it does not hold for the whole agendas.
 *
 * @param finding a sentence without its full stop
 */
export function headline(finding: string, filters: Filters): string {
  const isStandard = filters.levels.join() === DEFAULT_FILTERS.levels.join();
  const parts = [
    isStandard || filters.levels.length === 0 ? '' : `in ${inWords(filters.levels)} documents`,
    filters.stances.length === 0 ? '' : `among sentences of ${inWords(filters.stances)}`,
    // A finding among one theme names it.
    filters.themes.length < 2 ? '' : `of ${filters.themes.length} chosen themes`
  ].filter((part) => part !== '');
  if (parts.length === 0 || finding.endsWith('?')) return finding;
  const scope = parts.join(', ');
  const rest = finding.startsWith('In ') ? `i${finding.slice(1)}` : finding;
  return `${scope[0]?.toUpperCase()}${scope.slice(1)}: ${rest}`;
}
