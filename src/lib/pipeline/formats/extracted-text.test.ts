import { expect, it } from 'vitest';
import { joinSources, nameOf, storable } from './extracted-text.ts';
import { NO_FACTS } from './given-facts.ts';

it('takes what a curator says of a file, and where that is silent what the file says of itself', () => {
  const own = { file: 'a.csv', ...NO_FACTS, title: 'Own', country: 'KEN', date: '2020', date_note: 'own' };
  const curated = { file: 'a.csv', ...NO_FACTS, title: 'Curated', date: '2021-03' };
  expect(joinSources(curated, own)).toMatchObject({ title: 'Curated', country: 'KEN', date: '2021-03', date_note: null });
  expect(joinSources({ ...curated, date: null }, own)).toMatchObject({ date: '2020', date_note: 'own' });
  expect(joinSources(null, own)).toBe(own);
  expect(joinSources(curated, null)).toBe(curated);
});

it('names a document by its file without folder and ending', () => {
  expect(['a/KEN_75_2020.txt', 'b.c.docx', 'README', 'x.zip/y.html'].map(nameOf)).toEqual([
    'KEN_75_2020',
    'b.c',
    'README',
    'y'
  ]);
});

it('names a document so that its page can have an address', () => {
  expect(['a?b#c%20&d.txt', '%2e%2e%2f.txt', 'back\\slash.txt', 'new\nline.txt', 'What next?.md', 'Nhân dân 100 %.txt'].map(nameOf)).toEqual([
    'a_b_c_20_d',
    '_2e_2e_2f',
    'back_slash',
    'new_line',
    'What next_',
    'Nhân dân 100 _'
  ]);
});

it('makes texts that are the same after they were written and read', () => {
  expect(storable('\uFEFFa\0b\tc\r\n\u0007d \uD800.')).toBe('ab\tc\r\nd \uFFFD.');
});
