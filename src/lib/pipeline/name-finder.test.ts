import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeNameFinder } from './name-finder.ts';

const find = (names: string[], text: string) =>
  makeNameFinder(names.map((name) => [name, name] as const))(text).map(({ start, end, value }) => [
    text.slice(start, end),
    value
  ]);

describe('the name finder', () => {
  it('takes the longest name at a place and none inside another', () => {
    expect(
      find(['Guinea', 'Guinea-Bissau', 'Equatorial Guinea'], 'Equatorial Guinea, Guinea-Bissau and Guinea')
    ).toEqual([
      ['Equatorial Guinea', 'Equatorial Guinea'],
      ['Guinea-Bissau', 'Guinea-Bissau'],
      ['Guinea', 'Guinea']
    ]);
  });

  it('finds whole words only, as they are written', () => {
    expect(find(['Oman', 'Niger', 'US'], 'Roman, Omani, Nigeria, us, bUS, ÉOman, Oman')).toEqual([['Oman', 'Oman']]);
  });

  it('falls back to the shorter name where the longer one breaks off', () => {
    expect(find(['South Korea', 'South Korea Today', 'Korea'], 'South Korea Tomorrow')).toEqual([
      ['South Korea', 'South Korea']
    ]);
  });

  it('reads any white space as a space, and typographic apostrophes and hyphens as plain ones', () => {
    expect(find(["Côte d'Ivoire", 'Viet-Nam', 'United States'], 'Côte d’Ivoire, Viet‑Nam, United\n  States')).toEqual([
      ['Côte d’Ivoire', "Côte d'Ivoire"],
      ['Viet‑Nam', 'Viet-Nam'],
      ['United\n  States', 'United States']
    ]);
  });

  it('leaves out the possessive and lets a letter follow a prefix', () => {
    expect(find(['China', 'Sino-', 'India'], "China's Sino-Indian talks, India’s")).toEqual([
      ['China', 'China'],
      ['Sino-', 'Sino-'],
      ['India', 'India']
    ]);
  });

  it('gives places inside the text, in order and apart, for any text', () => {
    const finder = makeNameFinder([
      ['a', 1],
      ['ab', 2],
      ['b c', 3],
      ["d'", 4],
      ['é', 5]
    ] as const);
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(..."abcdé ' \n’") })),
        (text) => {
          let last = 0;
          for (const { start, end } of finder(text)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            last = end;
          }
        }
      )
    );
  });
});
