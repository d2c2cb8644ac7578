import { expect, it } from 'vitest';
import { NO_FACTS } from './given-facts.ts';
import { saidOf } from './said-of.ts';

const row = (file: string, facts: Partial<typeof NO_FACTS>) => ({ file, ...NO_FACTS, ...facts });

it('takes what a curator says of a file, and where that is silent what the file says of itself', () => {
  const own = row('a.csv', { title: 'Own', country: 'KEN', date: '2020', date_note: 'own' });
  const curated = row('a.csv', { title: 'Curated', date: '2021-03' });
  expect(saidOf('a.csv', [curated], own)).toEqual(
    row('a.csv', { title: 'Curated', country: 'KEN', date: '2021-03', date_note: null })
  );
  expect(saidOf('a.csv', [{ ...curated, date: null }], own)).toMatchObject({ date: '2020', date_note: 'own' });
  expect(saidOf('a.csv', [], own)).toEqual(own);
  expect(saidOf('a.csv', [curated], null)).toEqual(curated);
  expect(saidOf('a.csv', [row('b.csv', {}), row('a.csv.zip', {})], null)).toBeNull();
});

it('takes what is said of a file before what is said of the archives that it is in, the nearest first', () => {
  const rows = [
    row('all.zip', { country: 'KEN', level: 'national', issuer: 'outer', publisher: 'outer', language: 'en' }),
    row('all.zip/in.zip/a.txt', { country: 'GHA' }),
    row('all.zip/in.zip', { level: 'subnational', publisher: 'inner' }),
    row('all.zip/in.zip/a.txt', { country: 'BRA', issuer: 'of the archive' })
  ];
  expect(saidOf('all.zip/in.zip/a.txt', rows, row('all.zip/in.zip/a.txt', { language: 'fr', actor: 'own' }))).toEqual(
    row('all.zip/in.zip/a.txt', {
      country: 'GHA',
      level: 'subnational',
      issuer: 'of the archive',
      publisher: 'inner',
      language: 'en',
      actor: 'own'
    })
  );
});
