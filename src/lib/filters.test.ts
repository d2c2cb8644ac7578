import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEVELS, SOURCE_TYPES } from '#lib/agenda/documents.ts';
import { STANCES } from '#lib/agenda/sentences.ts';
import { DEFAULT_FILTERS, readFilters, sameFilters, writeFilters, type Filters } from './filters.ts';

const read = (search: string) => readFilters(new URLSearchParams(search));

const codes = fc.uniqueArray(fc.stringMatching(/^[A-Z]{3}$/)).map((list) => list.sort());
const ids = fc.uniqueArray(fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/)).map((list) => list.sort());
const years = fc.option(fc.integer({ min: 0, max: 9999 }));

const filters: fc.Arbitrary<Filters> = fc
  .record({
    codebook: fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/),
    countries: codes,
    years: fc.tuple(years, years),
    levels: fc.subarray([...LEVELS]),
    sourceTypes: fc.subarray([...SOURCE_TYPES]),
    themes: ids,
    stances: fc.subarray([...STANCES])
  })
  .map(({ years: [a, b], ...rest }) => {
    const turned = a !== null && b !== null && a > b;
    return { ...rest, from: turned ? b : a, to: turned ? a : b };
  });

describe('filters in an address', () => {
  it('come back as they were written', () => {
    fc.assert(
      fc.property(filters, (chosen) => {
        expect(read(writeFilters(chosen))).toEqual(chosen);
      })
    );
  });

  it('are read from any search whatever without an error, and then hold', () => {
    const names = fc.constantFrom('country', 'from', 'to', 'level', 'source', 'theme', 'stance', 'codebook', 'x');
    fc.assert(
      fc.property(fc.array(fc.tuple(names, fc.string())), (pairs) => {
        const chosen = readFilters(new URLSearchParams(pairs));
        expect(read(writeFilters(chosen))).toEqual(chosen);
        expect(chosen.from === null || chosen.to === null || chosen.from <= chosen.to).toBe(true);
      })
    );
  });

  it('never show a default', () => {
    expect(writeFilters(DEFAULT_FILTERS)).toBe('');
    expect(read('')).toEqual(DEFAULT_FILTERS);
  });

  it('are short and readable', () => {
    const chosen: Filters = {
      ...DEFAULT_FILTERS,
      countries: ['CHN', 'VNM'],
      from: 2012,
      to: 2024,
      levels: ['national', 'subnational'],
      sourceTypes: ['joint statement'],
      stances: ['commitment']
    };
    expect(writeFilters(chosen)).toBe(
      '?country=CHN,VNM&from=2012&to=2024&level=national,subnational&source=joint-statement&stance=commitment'
    );
    expect(writeFilters({ ...DEFAULT_FILTERS, levels: [] })).toBe('?level=all');
  });

  it('drop what is not known and keep the rest', () => {
    const chosen = read('country=vnm,Atlantis,CHN,CHN,None&from=soon&to=2020&level=galactic&stance=regret,commitment');
    expect(chosen.countries).toEqual(['CHN', 'VNM', 'none']);
    expect([chosen.from, chosen.to]).toEqual([null, 2020]);
    expect(chosen.levels).toEqual(['national']);
    expect(chosen.stances).toEqual(['commitment']);
  });

  it('take years in either order', () => {
    expect(read('from=2020&to=2010')).toEqual(read('from=2010&to=2020'));
  });

  it('have one address, in whatever order they were chosen', () => {
    const one = { ...DEFAULT_FILTERS, countries: ['VNM', 'CHN'], themes: ['health', 'energy'] };
    expect(writeFilters(one)).toBe('?country=CHN,VNM&theme=energy,health');
  });

  it('are the same where their addresses are', () => {
    expect(sameFilters(DEFAULT_FILTERS, read('level=national'))).toBe(true);
    expect(sameFilters(DEFAULT_FILTERS, read('level=all'))).toBe(false);
  });
});
