import type { AchievedPromised } from '#lib/query/achieved-promised.ts';

type Theme = Pick<AchievedPromised, 'theme_id' | 'label' | 'position'>;
type Country = Pick<AchievedPromised, 'country' | 'country_name' | 'achievement' | 'commitment' | 'documents'>;

/**
 * What is achieved and promised, as it comes with the page: countries and themes once, and only cells with sentences: the place
 * of a country, the place of a theme, achieved sentences and their weight, promised sentences and their weight.
 */
export interface PackedCells {
  readonly countries: readonly Country[];
  readonly themes: readonly Theme[];
  readonly cells: readonly (readonly [number, number, number, number, number, number])[];
}

/** @param rows every country with every theme, country by country and themes each time in one order, as `achievedPromised` gives them */
export function packCells(rows: readonly AchievedPromised[]): PackedCells {
  const countries = new Map<string, Country>();
  const themes = new Map<string, Theme>();
  for (const row of rows) {
    const { country, country_name, achievement, commitment, documents, theme_id, label, position } = row;
    countries.set(country, { country, country_name, achievement, commitment, documents });
    themes.set(theme_id, { theme_id, label, position });
  }
  const [countryAt, themeAt] = [[...countries.keys()], [...themes.keys()]];
  return {
    countries: [...countries.values()],
    themes: [...themes.values()],
    cells: rows
      .filter((row) => row.achieved_sentences + row.promised_sentences > 0)
      .map((row) => [
        countryAt.indexOf(row.country), themeAt.indexOf(row.theme_id),
        row.achieved_sentences, row.achieved_weight, row.promised_sentences, row.promised_weight
      ])
  };
}

export function unpackCells({ countries, themes, cells }: PackedCells): AchievedPromised[] {
  const said = new Map(cells.map(([country, theme, ...cell]) => [country * themes.length + theme, cell]));
  return countries.flatMap((country, i) =>
    themes.map((theme, j) => {
      const [achieved_sentences, achieved_weight, promised_sentences, promised_weight] = said.get(i * themes.length + j) ?? [0, 0, 0, 0];
      return { ...country, ...theme, achieved_sentences, achieved_weight, promised_sentences, promised_weight };
    })
  );
}
