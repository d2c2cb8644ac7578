import type { ValidityRow } from '#lib/agenda/validity.ts';

/** Under this F1 a theme is called tentative wherever it is drawn. */
export const TENTATIVE_UNDER = 0.6;

/**
 * Themes whose coding agrees too little with the reference: F1 under 0.60 over the reference sets, each theme's figures
 * of texts left out where there are any, else of texts the rules were made with.
 */
export function tentativeThemes(validity: readonly ValidityRow[]): Set<string> {
  const themes = new Map<string, ValidityRow[]>();
  for (const row of validity) {
    if (row.measure !== 'theme' || row.value_id === null) continue;
    themes.set(row.value_id, [...(themes.get(row.value_id) ?? []), row]);
  }
  const under = new Set<string>();
  for (const [theme, rows] of themes) {
    const leftOut = rows.filter((row) => row.tuning === 'left out');
    const counted = leftOut.some((row) => row.n > 0) ? leftOut : rows;
    const [n, found, correct] = [sum(counted, 'n'), sum(counted, 'found'), sum(counted, 'correct')];
    if (n + found > 0 && (2 * correct) / (n + found) < TENTATIVE_UNDER) under.add(theme);
  }
  return under;
}

/** What is to be said under a chart that draws tentative themes; empty where it draws none. */
export function tentativeNote(rows: readonly { readonly tentative: boolean }[]): string {
  if (!rows.some((row) => row.tentative)) return '';
  return ` † Tentative: coded so that it agrees too little with people’s coding (F1 under ${TENTATIVE_UNDER.toFixed(2)}; see Method).`;
}

const sum = (rows: readonly ValidityRow[], column: 'n' | 'found' | 'correct') =>
  rows.reduce((total, row) => total + row[column], 0);
