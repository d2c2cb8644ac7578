import { expect, test } from 'vitest';
import type { DocumentRow } from '#lib/agenda/documents.ts';
import { documentGroups } from './groups.ts';

const document = (document_id: string, country_name: string | null, year: number | null) =>
  ({ document_id, country_name, year }) as DocumentRow;
const said = (documents: readonly DocumentRow[]) =>
  documentGroups(documents).map((one) => [one.name, one.years, one.documents.map((row) => row.document_id).join()]);

test('documents stand by country, in the order of names without their accents, those of no country last', () => {
  const documents = [
    document('a', null, 2001), document('b', 'Élan', 2003), document('c', 'Fenn', 2004), document('d', 'Élan', 2010), document('e', 'Dorne', null)
  ];
  expect(said(documents)).toEqual([
    ['Dorne', '', 'e'], ['Élan', '2003 to 2010', 'b,d'], ['Fenn', '2004', 'c'], ['No single country', '2001', 'a']
  ]);
});

test('documents of one country stand by year', () => {
  expect(said([document('a', 'Fenn', 2001), document('b', 'Fenn', 2001), document('c', 'Fenn', null)])).toEqual([
    ['2001', '', 'a,b'], ['No date', '', 'c']
  ]);
});
