/** A theme as a chart names it. `tentative`: its coding agrees too little with people's to be relied on alone. */
interface Named {
  readonly label: string;
  readonly tentative: boolean;
}

/** A theme's name as it is drawn: a dagger, which the note under the chart explains, marks a tentative one. */
export function drawnName({ label, tentative }: Named): string {
  return tentative ? `${label}\u00a0†` : label;
}

/** What is added to the name of a mark, for those who hear it and see no dagger. */
export function spokenNote({ tentative }: Pick<Named, 'tentative'>): string {
  return tentative ? '; tentative theme' : '';
}
