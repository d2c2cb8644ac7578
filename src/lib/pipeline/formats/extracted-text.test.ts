import { expect, it } from 'vitest';
import { nameOf, storable } from './extracted-text.ts';

it('names a document by its file without folder and ending', () => {
  expect(['a/KEN_75_2020.txt', 'b.c.docx', 'README', 'x.zip/y.html'].map(nameOf)).toEqual([
    'KEN_75_2020',
    'b.c',
    'README',
    'y'
  ]);
});

it('names a document so that its page can have an address', () => {
  expect(['a?b#c%20&d.txt', '%2e%2e%2f.txt', 'back\\slash.txt', 'new\nline.txt', 'pdf\u202etxt.md', ' a .txt', 'What next?.md', 'Nhân dân 100 %.txt'].map(nameOf)).toEqual([
    'a_b_c_20_d',
    '_2e_2e_2f',
    'back_slash',
    'new_line',
    'pdf_txt',
    'a',
    'What next_',
    'Nhân dân 100 _'
  ]);
});

it('makes texts that are the same after they were written and read', () => {
  expect(storable('\uFEFFa\0b\tc\r\n\u0007d \uD800.')).toBe('ab\tc\r\nd \uFFFD.');
});
