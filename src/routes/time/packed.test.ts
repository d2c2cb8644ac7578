import { expect, test } from 'vitest';
import type { DocumentCell } from '#lib/query/document-cells.ts';
import type { StripDate } from '#lib/query/dates-strip.ts';
import type { DocumentTheme } from '#lib/query/themes-over-time.ts';
import { packCells, packDates, packThemes, unpackCells, unpackDates, unpackThemes } from './packed.ts';

const sent = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

test('themes of documents are what they were before they were packed, zeros too', () => {
  const rows = ['a', 'b'].flatMap((document_id, i) =>
    ['fish', 'roads', 'trade'].map((theme_id, j): DocumentTheme => ({
      document_id, title: `Title ${document_id}`, country: 'AAA', country_name: 'Arcadia', year: i ? null : 2012, level: 'national',
      date_start: i ? null : '2012-01-01', date_end: i ? null : '2012-12-31', theme_id, label: theme_id.toUpperCase(), position: j + 1,
      sentences: i + j === 1 ? 0 : i + j + 1, weight: i + j === 1 ? 0 : (i + j + 1) / 3, counted: 50 + i
    }))
  );
  expect(unpackThemes(sent(packThemes(rows)))).toEqual(rows);
  expect(packThemes(rows).cells).toHaveLength(4);
  expect(unpackThemes(packThemes([]))).toEqual([]);
});

test('cells of documents are what they were, those of a document without a theme too', () => {
  const rows: DocumentCell[] = [
    { document_id: 'a', country: 'AAA', year: 2012, theme_id: 'fish', ones: 1, halves: 2, thirds: 3, quarters: 4, counted: 50 },
    { document_id: 'a', country: 'AAA', year: 2012, theme_id: 'roads', ones: 5, halves: 0, thirds: 0, quarters: 0, counted: 50 },
    { document_id: 'b', country: 'BBB', year: null, theme_id: null, ones: 0, halves: 0, thirds: 0, quarters: 0, counted: 7 }
  ];
  expect(unpackCells(sent(packCells(rows)))).toEqual(rows);
});

test('dates are what they were but for the text of their sentences', () => {
  const date = (document_id: string, n: number): StripDate => ({
    document_id, date: n, sentence: n, start: 0, end: 4, words: 'then', date_start: '2020-01-01', date_end: '2020-12-31', precision: 'year',
    role: 'event', basis: 'stated', title: `Title ${document_id}`, text: 'It was then.', stance: null, country: 'AAA', country_name: 'Arcadia'
  });
  const rows = [date('a', 1), date('b', 1), date('a', 2)];
  expect(unpackDates(sent(packDates(rows)))).toEqual(rows.map(({ text: _, stance: __, ...row }) => row));
});
