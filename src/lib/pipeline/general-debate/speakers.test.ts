import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSpeechFile } from './speech-file.ts';
import { speakersFrom } from './speakers.ts';

const DATA = path.join(import.meta.dirname, '../../../../data');
const speakerOf = speakersFrom(
  readFileSync(path.join(DATA, 'gazetteer/countries.csv'), 'utf8'),
  readFileSync(path.join(DATA, 'collections/un-general-debate/names.csv'), 'utf8')
);

describe('the speaker of a speech', () => {
  it.each([
    ['CHN', 1971, 'Republic of China'],
    ['CHN', 1972, 'China'],
    ['RUS', 1991, 'Soviet Union'],
    ['RUS', 1992, 'Russia'],
    ['DEU', 1989, 'Federal Republic of Germany'],
    ['DEU', 1991, 'Germany'],
    ['DDR', 1980, 'German Democratic Republic'],
    ['CSK', 1992, 'Czechoslovakia'],
    ['YUG', 1991, 'Yugoslavia'],
    ['YUG', 2004, 'Serbia and Montenegro'],
    ['YMD', 1980, 'Democratic Yemen'],
    ['EU', 2020, 'European Union'],
    ['VAT', 1979, 'Holy See'],
    ['PSE', 1998, 'Palestine'],
    ['KEN', 1970, 'Kenya']
  ])('%s in %i is %s', (code, year, name) => {
    expect(speakerOf(code, year).spoke_as).toBe(name);
  });

  it.each([
    ['KEN', 'Africa', 'Eastern Africa'],
    ['CSK', 'Europe', 'Eastern Europe'],
    ['YMD', 'Asia', 'Western Asia'],
    ['FJI', 'Oceania', 'Melanesia'],
    ['HTI', 'Americas', 'Caribbean'],
    ['EU', null, null]
  ])('%s is of the region %s, %s', (code, region, subregion) => {
    expect(speakerOf(code, 2015)).toMatchObject({ region, subregion });
  });

  it('is refused where the code has no name', () => {
    expect(() => speakerOf('XXX', 1950)).toThrow('names.csv: expected a name for the code XXX in 1950, found none');
  });
});

describe('the file of a speech', () => {
  it('says code, session and year, wherever the corpus is', () => {
    const speech = { document_id: 'KEN_75_2020', code: 'KEN', session: 75, year: 2020 };
    const file = 'TXT/Session 75 - 2020/KEN_75_2020.txt';
    expect(readSpeechFile(file)).toEqual({ ...speech, file });
    expect(readSpeechFile('Session 75 - 2020/KEN_75_2020.txt')).toEqual({ ...speech, file });
  });

  it.each(['.DS_Store-to-UTF-8.txt', 'TXT/a.txt', 'KEN_75_2020.csv'])('is not %s', (name) => {
    expect(readSpeechFile(name)).toBeNull();
  });
});
