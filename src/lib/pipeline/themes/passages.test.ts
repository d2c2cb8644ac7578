import { describe, expect, it } from 'vitest';
import type { Passages } from '#lib/agenda/codebook.ts';
import { FoundThemes } from './found-themes.ts';
import { PassageReader } from './passages.ts';

const SETTING: Passages = {
  certainty: 4,
  without: 0.8,
  silent: 0.4,
  edges: [0, 0],
  at_edges: 1.5,
  stays: [0.75, 0.3],
  stays_without: [0.9, 0.75],
  goes_without: 0.3
};
const FARMS = 0;
const ROADS = 1;

/** The main themes of sentences that score so, all of one paragraph but where `border` says that another begins. */
function mainsOf(
  scores: readonly Readonly<Record<number, number>>[],
  border: number[] = [],
  mute: number[] = [],
  setting = SETTING
) {
  const found = new FoundThemes();
  for (const of of scores) {
    for (const [theme, score] of Object.entries(of)) found.addTheme(Number(theme), score);
    found.endSentence();
  }
  const goesOn = scores.map((_, i) => i > 0 && !border.includes(i));
  const reader = new PassageReader(setting, 5);
  return [...reader.read(found, goesOn, scores.map((_, i) => mute.includes(i)))];
}

describe('the subject of a passage', () => {
  it('is that of the words of each sentence where they are plain', () => {
    expect(mainsOf([{ [FARMS]: 1.8 }, { [FARMS]: 3.6 }, { [ROADS]: 3.6 }, { [ROADS]: 1.8 }])).toEqual([0, 0, 1, 1]);
  });

  it('goes on over a sentence that says nothing', () => {
    expect(mainsOf([{ [FARMS]: 3.6 }, {}, { [FARMS]: 3.6 }])).toEqual([0, 0, 0]);
  });

  it('takes a sentence whose own words would give it another by a little', () => {
    const between = { [FARMS]: 0.9, [ROADS]: 1 };
    expect(mainsOf([{ [FARMS]: 3.6 }, between, { [FARMS]: 3.6 }])).toEqual([0, 0, 0]);
    expect(mainsOf([between])).toEqual([1]);
  });

  it('is not made by one weak word among sentences that say nothing', () => {
    expect(mainsOf([{}, {}, { [FARMS]: 1 }, {}, {}])).toEqual([-1, -1, -1, -1, -1]);
    expect(mainsOf([{}, {}, { [FARMS]: 3 }, {}, {}])[2]).toBe(FARMS);
  });

  it('is made by fewer points where other themes share the words', () => {
    const silence = [{}, {}, {}];
    const middle = (sentence: Readonly<Record<number, number>>) => mainsOf([...silence, sentence, ...silence])[3];
    expect(middle({ [FARMS]: 3 })).toBe(FARMS);
    expect(middle({ [FARMS]: 3, [ROADS]: 2, 2: 2, 3: 2 })).toBe(-1);
  });

  it('is none more often in the opening and the close of a document', () => {
    const weak = { [FARMS]: 1 };
    const scores = [weak, {}, {}, {}, weak, {}, {}, {}, {}, weak];
    const borders = scores.map((_, i) => i);
    const at = (edges: readonly [number, number]) => {
      const mains = mainsOf(scores, borders, [], { ...SETTING, without: 0, silent: 0, edges, at_edges: 5 });
      return [mains[0], mains[4], mains[9]];
    };
    expect(at([0, 0])).toEqual([FARMS, FARMS, FARMS]);
    expect(at([0.1, 0])).toEqual([-1, FARMS, FARMS]);
    expect(at([0, 0.1])).toEqual([FARMS, FARMS, -1]);
  });

  it('goes over the border of a paragraph less often than on within it', () => {
    const scores = [{ [FARMS]: 1.8 }, {}, {}, { [FARMS]: 1.8 }];
    expect(mainsOf(scores)[1]).toBe(FARMS);
    expect(mainsOf(scores, [1, 2, 3])[1]).toBe(-1);
  });

  it('is none in an address, which tells nothing of it either', () => {
    expect(mainsOf([{ [FARMS]: 3.6 }, { [ROADS]: 6 }, { [FARMS]: 1.8 }], [], [1])).toEqual([0, -1, 0]);
  });

  it('is none in a document without words of any theme, and nothing in an empty one', () => {
    expect(mainsOf([{}, {}])).toEqual([-1, -1]);
    expect(mainsOf([])).toEqual([]);
  });

  it('stays the same with a reader that read a longer document before', () => {
    const reader = new PassageReader(SETTING, 5);
    const long = new FoundThemes();
    for (let i = 0; i < 50; i++) {
      long.addTheme(ROADS, 6);
      long.endSentence();
    }
    reader.read(long, new Array<boolean>(50).fill(true), new Array<boolean>(50).fill(false));
    const short = new FoundThemes();
    short.endSentence();
    short.addTheme(FARMS, 3.6);
    short.endSentence();
    expect([...reader.read(short, [false, true], [false, false])]).toEqual(mainsOf([{}, { [FARMS]: 3.6 }]));
  });
});
