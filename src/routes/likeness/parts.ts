import { distribution } from '#lib/measures/distribution.ts';
import type { Agenda, NamedTheme } from './agendas.ts';

/** A theme in each of the agendas that are set side by side. */
export interface ThemeParts {
  readonly theme_id: string;
  readonly label: string;
  /** Its part of each agenda's coded sentences, 0 to 1. */
  readonly parts: readonly number[];
  /** How many counted sentences of each have it. */
  readonly n: readonly number[];
  /** What all of them give it, the least of the parts. The overlap of two agendas is the sum of these. */
  readonly shared: number;
}

/** The themes of one agenda, or of two, that any of them has: what is shared most first, then what is largest in any. */
export function themeParts(themes: readonly NamedTheme[], agendas: readonly Agenda[]): ThemeParts[] {
  const all = agendas.map(({ id, weights }) => {
    const own = themes.filter((row) => row.agenda === id).sort((a, b) => a.position - b.position);
    return { own, parts: distribution(weights) ?? own.map(() => 0) };
  });
  return (all[0]?.own ?? [])
    .map(({ theme_id, label }, i) => {
      const parts = all.map((one) => one.parts[i] ?? 0);
      return { theme_id, label, parts, n: all.map((one) => one.own[i]?.sentences ?? 0), shared: Math.min(...parts) };
    })
    .filter((theme) => theme.n.some((n) => n > 0))
    .sort((a, b) => b.shared - a.shared || Math.max(...b.parts) - Math.max(...a.parts) || (a.theme_id < b.theme_id ? -1 : 1));
}
