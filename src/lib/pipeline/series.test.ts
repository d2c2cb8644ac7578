import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classify } from './kind.ts';
import { romanNumber } from './ordinals.ts';
import { segment } from './segment.ts';
import { findSeries } from './series.ts';

/** Each sentence as `series rank`, or `-`. */
function places(text: string): string[] {
  return findSeries(classify(segment(text))).map(({ series, rank }) => (series === null ? '-' : `${series} ${rank}`));
}

describe('findSeries', () => {
  it('ranks items by their words and keeps explaining sentences with their item', () => {
    expect(
      places(
        'The town has three priorities. First, mend the bridge. It is old. Secondly, plant trees. Finally, we will open the pool.\n\nThe pool is old too.'
      )
    ).toEqual(['-', 'priorities 1', 'priorities 1', 'priorities 2', 'priorities 3', '-']);
  });

  it.each([
    ['1. Roads are mended.\n2. Trees are planted.\n3. Boats are built.'],
    ['1) Roads are mended.\n2) Trees are planted.\n3) Boats are built.'],
    ['(1) Roads are mended. (2) Trees are planted. (3) Boats are built.'],
    ['(i) Roads are mended. (ii) Trees are planted. (iii) Boats are built.'],
    ['I. Roads are mended.\nII. Trees are planted.\nIII. Boats are built.'],
    ['(a) Roads are mended. (b) Trees are planted. (c) Boats are built.'],
    ['• Roads are mended.\n• Trees are planted.\n• Boats are built.'],
    ['- Roads are mended.\n- Trees are planted.\n- Boats are built.'],
    ['The first is to mend roads. The second is to plant trees. The third is to build boats.'],
    ['One is the state of roads. Another is the lack of trees. Yet another is the want of boats.'],
    ['It is vital to mend roads. It is vital to plant trees. It is vital to build boats.']
  ])('reads %j as three items', (list) => {
    const found = findSeries(classify(segment(`We spoke of these points.\n\n${list}\n\nThat was all that was said there.`)));
    expect(found.map((s) => s.rank)).toEqual([null, 1, 2, 3, null]);
    expect(new Set(found.map((s) => s.series)).size).toBe(2);
  });

  it('goes on over paragraphs and interruptions', () => {
    expect(
      places(
        'We have two goals.\n\nFirst, we will mend the bridge.\n\nIt was built long ago. Many cross it.\n\nSecond, we will plant trees.\n\nThe mayor then left.'
      )
    ).toEqual(['-', 'goals 1', 'goals 1', 'goals 1', 'goals 2', '-']);
  });

  it('tells lists within lists apart', () => {
    const found = places('Two tasks remain. First, mend what is old. (a) Mend the bridge. (b) Mend the quay. Second, plant trees.');
    expect(found.map((place) => place.split(' ')[1])).toEqual([undefined, '1', '1', '2', '2']);
    expect(found[1]!.split(' ')[0]).toBe(found[4]!.split(' ')[0]);
    expect(found[2]!.split(' ')[0]).not.toBe(found[1]!.split(' ')[0]);
  });

  it('ends the last item where the text turns', () => {
    expect(places('First, mend roads. Second, plant trees. In summary, much remains to be done.').at(-1)).toBe('-');
  });

  it('names two lists of a kind apart', () => {
    const two = 'Our tasks are these. First, mend roads. Second, plant trees.\n\n';
    expect(new Set(places(two + two))).toEqual(new Set(['-', 'tasks 1', 'tasks 2', 'tasks-2 1', 'tasks-2 2']));
  });

  it('takes neither names nor lone ordinals nor numbered paragraphs for lists', () => {
    expect(new Set(places('First World problems are small. The Second Committee met. Third, we must go on.'))).toEqual(new Set(['-']));
    const speech = Array.from({ length: 30 }, (_, i) => `${i + 1}.\tThe sea is rising. We have seen it. Nobody doubts it.`).join('\n');
    expect(new Set(places(speech))).toEqual(new Set(['-']));
  });

  it('gives any text series with ranks from 1 and names of their own', () => {
    const pieces = fc.constantFrom('First, go. ', 'Second, go. ', '1. Go. ', '2. Go. ', '(i) Go. ', '(a) Go. ', '- Go.\n', 'Finally, go. ', 'One is x. ', 'Another is y. ', 'Go on. ', '\n\n');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const sentences = classify(segment(parts.join('')));
        const found = findSeries(sentences);
        expect(found.map((s) => s.start)).toEqual(sentences.map((s) => s.start));
        for (const s of found) {
          expect(s.series === null).toBe(s.rank === null);
          if (s.rank !== null) expect(s.rank).toBeGreaterThanOrEqual(1);
        }
      })
    );
  });
});

describe('romanNumber', () => {
  it('reads numerals up to 39 and nothing else', () => {
    expect(['i', 'IV', 'ix', 'XIV', 'xxxix'].map(romanNumber)).toEqual([1, 4, 9, 14, 39]);
    expect(['iiii', 'vx', '', 'mix'].map(romanNumber)).toEqual([null, null, null, null]);
  });
});
