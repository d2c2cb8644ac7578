/** One line of the report: what was measured, its figure, and how it stands to the line it is compared with. */
export interface Measured {
  readonly what: string;
  readonly by: string;
  /** Null: not installed, not built or not there; `note` says which. */
  readonly value: number | null;
  readonly unit: 'MB/s' | 'ms' | 's' | 'MB' | 'of 100';
  /** The figure of the line that this one is compared with. */
  readonly against?: number | null;
  readonly note?: string;
}

/** The head of the report's Markdown table. */
export const HEAD = '| what | by | median | ratio | |\n| --- | --- | ---: | ---: | --- |';

/** A line of the table; the ratio is the line's figure over the one it is compared with. */
export function markdownLine({ what, by, value, unit, against = null, note = '' }: Measured): string {
  const figure = value === null ? '–' : `${figureOf(value)} ${unit}`;
  const ratio = value === null || against === null || against === 0 ? '' : figureOf(value / against);
  return `| ${[what, by, figure, ratio, note].join(' | ')} |`;
}

function figureOf(value: number): string {
  return Number.isInteger(value) || value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
