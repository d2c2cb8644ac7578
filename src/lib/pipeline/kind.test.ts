import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classify } from './kind.ts';
import { segment } from './segment.ts';

const kinds = (text: string): string[] => classify(segment(text)).map((s) => `${s.kind}: ${s.kind_rule}`);

describe('classify', () => {
  it('tells the parts of a web page from its text', () => {
    const page = [
      'Home | News | Contact us | Site map',
      '',
      'Harbour Council Sets Out Plans for the Ferries',
      'Source: The Harbour Gazette',
      'Date: 2031-04-02',
      'by Ana Lindqvist',
      '',
      'The council will run two more ferries from June. It has bought both.',
      '',
      'Fares and timetables',
      '',
      'Fares stay as they are, and the last ferry leaves at ten in the evening.',
      '',
      'Related news',
      '',
      'Leave a Reply',
      '',
      'Your email address will not be published. Required fields are marked *'
    ].join('\n');
    expect(kinds(page)).toEqual([
      'boilerplate: menu line',
      'title: first line',
      'boilerplate: source line',
      'boilerplate: source line',
      'boilerplate: by-line',
      'body: running text',
      'body: running text',
      'title: heading',
      'body: running text',
      'boilerplate: related news',
      'boilerplate: comment form',
      'boilerplate: comment form',
      'boilerplate: comment form'
    ]);
  });

  it('tells who attended and chaired from what was said', () => {
    expect(
      kinds(
        'The annual port conference was held in Oster on May 3. Mayor Brandt attended the conference and heads of the ports took part. ' +
          'Delegates discussed the state of the quays. Mr. Brandt stressed at the conference that the quays must be mended.'
      ).map((kind) => kind.split(':')[0])
    ).toEqual(['procedural', 'procedural', 'procedural', 'body']);
  });

  it('takes all sentences of the paragraph of a picture as its caption', () => {
    const found = kinds('The port grows year by year.\n\nFerries wait at the quay. The picture shows the new crane. Photo by Ana Lindqvist');
    expect(found.map((kind) => kind.split(':')[0])).toEqual(['body', 'caption', 'caption', 'caption']);
  });

  it('knows a salutation, but not a sentence that begins with one', () => {
    const found = kinds('Mr. President, Excellencies,\n\nMr. President, the sea is rising and we must act.\n\nMore text follows here.');
    expect(found.map((kind) => kind.split(':')[0])).toEqual(['procedural', 'body', 'body']);
  });

  it('takes a repeated title as title again', () => {
    expect(kinds('The ferries of Oster\n\nThe Ferries of Oster\n\nThey run all day long, in summer and in winter.')).toEqual([
      'title: first line',
      'title: repeated title',
      'body: running text'
    ]);
  });

  it('gives any text a kind for every sentence, in a time that grows with its length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const sentences = segment(text);
        expect(classify(sentences).map((s) => s.text)).toEqual(sentences.map((s) => s.text));
      })
    );
    for (const unit of ['dear ', 'Mr. President, ', 'home > ', 'The meeting ', '| a ', '(photo ', 'a,']) {
      const started = process.hrtime.bigint();
      classify(segment(unit.repeat(20_000)));
      expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(2000);
    }
  });
});
