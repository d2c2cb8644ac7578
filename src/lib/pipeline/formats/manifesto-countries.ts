/**
 * The country codes with which the Manifesto Project's codes of parties begin (Manifesto Project Dataset, Codebook,
 * variables `country` and `party`), as alpha-3 codes. Each was compared with the Manifesto Project's parties as Party
 * Facts keeps them (hdigital/partyfactsdata, `import/manifesto/manifesto-parties.csv`). Northern Ireland (52) had
 * elections of its own and is no country of the gazetteer.
 */
const COUNTRIES: Readonly<Record<string, string>> = {
  11: 'SWE', 12: 'NOR', 13: 'DNK', 14: 'FIN', 15: 'ISL', 21: 'BEL', 22: 'NLD', 23: 'LUX', 31: 'FRA', 32: 'ITA',
  33: 'ESP', 34: 'GRC', 35: 'PRT', 41: 'DEU', 42: 'AUT', 43: 'CHE', 51: 'GBR', 53: 'IRL', 54: 'MLT', 55: 'CYP',
  61: 'USA', 62: 'CAN', 63: 'AUS', 64: 'NZL', 71: 'JPN', 72: 'ISR', 73: 'LKA', 74: 'TUR', 75: 'ALB', 76: 'ARM',
  77: 'AZE', 78: 'BLR', 79: 'BIH', 80: 'BGR', 81: 'HRV', 82: 'CZE', 83: 'EST', 84: 'GEO', 85: 'DDR', 86: 'HUN',
  87: 'LVA', 88: 'LTU', 89: 'MKD', 90: 'MDA', 91: 'MNE', 92: 'POL', 93: 'ROU', 94: 'RUS', 95: 'SRB', 96: 'SVK',
  97: 'SVN', 98: 'UKR', 113: 'KOR', 150: 'ARG', 151: 'BOL', 155: 'CHL', 162: 'URY', 171: 'MEX', 180: 'BRA', 181: 'ZAF'
};

/**
 * The country of a party of the Manifesto Project.
 *
 * @param code the party's code of five or six digits, or the project's own code of the country, of two or three
 * @returns the alpha-3 code; null where it is no such code or not of a country that is known here
 */
export function manifestoCountry(code: string): string | null {
  const country = /^(\d{2,3}?)(?:\d{3})?$/.exec(code.trim())?.[1];
  return country === undefined ? null : (COUNTRIES[country] ?? null);
}
