import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCounted } from '#lib/agenda/sentences.ts';
import { FoundFeatures } from './stance-found.ts';
import { classify } from './kind.ts';
import { segment } from './segment.ts';
import { findSeries } from './series.ts';
import { judge } from './stance.ts';
import { FEATURES } from './stance-feature-names.ts';
import { readFeatures } from './stance-features.ts';
import type { JudgedSentence } from './stages.ts';

function judgeText(text: string): JudgedSentence[] {
  return judge(findSeries(classify(segment(text))));
}

describe('judge', () => {
  it.each([
    ['We have built two hundred schools and opened a new harbour.', 'achievement'],
    ['Our government has established a fund for the fishers.', 'achievement'],
    ['We will mend the bridges of the old town.', 'commitment'],
    ['All states must respect the treaty.', 'commitment'],
    ['Strengthen the dykes along the coast.', 'commitment'],
    ['It is necessary to protect the wetlands.', 'commitment'],
    ['We call upon all parties to lay down their arms.', 'commitment'],
    ['Let us work for a lasting peace.', 'commitment'],
    ['Measures will be taken to clean the rivers.', 'commitment'],
    ['The sea is the source of our wealth.', 'assessment'],
    ['Poverty and war are a grave threat to the region.', 'assessment'],
    ['We deeply regret the violence in the valley.', 'assessment']
  ])('judges %j an %s', (text, stance) => {
    expect(judgeText(text)[0]!.stance).toBe(stance);
  });

  it('says how binding a commitment is, and only of commitments', () => {
    const level = (text: string): string | null => judgeText(text)[0]!.obligation;
    expect(level('All states must respect the treaty.')).toBe('must');
    expect(level('We will mend the bridges.')).toBe('will');
    expect(level('All countries should open their ports.')).toBe('should');
    expect(level('The sea is the source of our wealth.')).toBeNull();
  });

  it('gives the words that the stance rests on', () => {
    const [found] = judgeText('All states must respect the treaty.');
    expect(found!.stance_rule).toContain('must');
  });

  it('reads what was said and not that it was said', () => {
    const [found] = judgeText('The minister pointed out at the meeting that the harbour must be rebuilt.');
    expect(found!.stance).toBe('commitment');
  });

  it('gives no stance to what is not counted, nor to titles that ask or name', () => {
    const found = judgeText(
      'How can the harbour grow?\n\nThe meeting was held in Oster in May.\n\nWe will build a quay there soon.'
    );
    expect(found.map((s) => s.stance)).toEqual([null, null, 'commitment']);
  });

  it('judges every counted sentence of any text, with a reason', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.lorem({ mode: 'sentences' })), (text) => {
        for (const s of judgeText(text)) {
          expect(s.stance === null).toBe(s.stance_rule === null);
          if (!isCounted(s.kind)) expect(s.stance).toBeNull();
          if (s.kind === 'body') expect(s.stance).not.toBeNull();
          if (s.stance !== 'commitment') expect(s.obligation).toBeNull();
        }
      })
    );
  });
});

describe('readFeatures', () => {
  const names = (text: string): string[] => {
    const features = new FoundFeatures();
    readFeatures(text, features);
    return [...features.found.subarray(0, features.count)].map((feature) => FEATURES[feature]!);
  };

  it('names verb groups with their subjects', () => {
    expect(names('We have already opened the port.')).toContain('we has done');
    expect(names('My government will open the port.')).toContain('own will');
    expect(names('Ruritania has opened the port.')).toContain('named has done');
    expect(names('The port will soon be opened.')).toContain('other will be done');
  });

  it('does not take "should like to" for a duty', () => {
    expect(names('I should like to thank the harbour master.')).not.toContain('word: should');
  });
});
