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
    ['The mill has been rebuilt and its workers have been trained.', 'achievement'],
    ['Our ministry signed the treaty and reopened eleven schools.', 'achievement'],
    ['We must, in the coming winter, protect the herds.', 'commitment'],
    ['It is our duty to protect the wetlands.', 'commitment'],
    ['The sea is the source of our wealth.', 'assessment'],
    ['The invaders destroyed the granaries and killed the herds.', 'assessment'],
    ['It will be difficult to feed the town.', 'assessment'],
    ['The towns of the coast have suffered from storms.', 'assessment'],
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

  it.each([
    ['Our council believes that the law that binds us must protect the herds.', 'must protect', 'two clauses'],
    ['All villages must recognize that the river is theirs.', 'must recognize', 'what must be recognized'],
    ['Compromise from all will be needed.', 'will be', 'a future after "all"'],
    ['The money is going to be used for wells.', 'will be done', 'a future with "going to"'],
    ['Ruritania fully supports the plan.', 'named supports', 'a verb after an adverb'],
    ['Every village has a duty to keep its wells clean.', 'has a duty', 'a duty'],
    ['The state has re-established order.', 'government has done', 'a verb with a hyphen'],
    ['There is a need for more wells.', 'is necessary', 'a need']
  ])('finds in %j the verb of %j: %s', (text, feature) => {
    const found = new FoundFeatures();
    readFeatures(text, found);
    const names = [...found.found.subarray(0, found.count)].map((f, i) => {
      return `${FEATURES[f]!}: ${text.slice(found.starts[i], found.ends[i])}`;
    });
    expect(names.join('; ')).toContain(feature);
  });

  it.each([
    ['Let me tell of the wells.', 'begins: let us'],
    ['The parties concerned met in the town.', 'feels'],
    ['The state has re-established order.', 'is done']
  ])('does not find in %j what is not there: %j', (text, feature) => {
    const found = new FoundFeatures();
    readFeatures(text, found);
    expect([...found.found.subarray(0, found.count)].map((f) => FEATURES[f]!).join('; ')).not.toContain(feature);
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

  it('tells what kind of verb a group has', () => {
    expect(names('Our ministry has signed the treaty.')).toContain('has done, deed');
    expect(names('The dykes were destroyed by the flood.')).toContain('was done, harm');
    expect(names('The villages have become towns.')).toContain('has done, becoming');
    expect(names('We are building a quay.')).toContain('is doing, deed');
  });

  it('tells a plan from what is bound to happen', () => {
    expect(names('We will strengthen the dykes.')).toContain('will do something');
    expect(names('The price of salt will depend on the harvest.')).toContain('will happen');
    expect(names('The harvest will be poor.')).toContain('other will be');
    expect(names('They should have mended the dykes.')).toContain('some should have done');
  });

  it('finds what something is said to be', () => {
    expect(names('The lighthouse is of vital importance.')).toContain('is necessary');
    expect(names('Clean water remains one of the first priorities of the town.')).toContain('is an aim');
  });

  it('takes a duty to say something for no duty to do it', () => {
    expect(names('We must admit that the roof leaks.')).not.toContain('word: must');
    expect(names('We must recognize the work of the millers.')).toContain('must say');
  });

  it('waits for the verb behind words between commas', () => {
    expect(names('We have, in the space of a year, launched two ferries.')).toContain('we has done');
  });

  it('reads the second of two verbs that tell what is said or willed, up to "that"', () => {
    expect(names('We welcome the truce and further call for talks.')).toEqual(
      expect.arrayContaining(['we feels', 'some feels', 'some calls'])
    );
    expect(names('We welcome the help and support of the millers.')).not.toContain('some supports');
    expect(names('We welcome the truce and the call for talks.')).not.toContain('some calls');
    expect(names('We opened the lock and support for the millers followed.')).not.toContain('some supports');
    expect(names('We believe that trade and support for the millers matter.')).not.toContain('some supports');
  });

  it('finds numbers that are no years, and tells the number of a paragraph from them', () => {
    expect(names('We opened 12 schools.')).toContain('a number');
    expect(names('We opened the schools in 1994.')).not.toContain('a number');
    expect(names('12. We opened the schools.')).toContain('begins: number');
  });

  it.each([
    ['The will of the people is clear.', 'word: will'],
    ['Their political will is clear.', 'word: will'],
    ['The peoples of the islands have a right to self-determination.', 'word: ready'],
    ['The so-called union of the coast is gone.', 'word: called']
  ])('does not take a noun for its verb in %j', (text, feature) => {
    expect(names(text)).not.toContain(feature);
  });

  it('takes "work has begun" for no instruction', () => {
    expect(names('Work has begun on the harbour.')).not.toContain('begins: imperative');
    expect(names('Reform of the courts is slow.')).not.toContain('begins: imperative');
    expect(names('Work for the good of the harbour.')).toContain('begins: imperative');
  });

  it('does not take "should like to" for a duty', () => {
    expect(names('I should like to thank the harbour master.')).not.toContain('word: should');
  });
});
