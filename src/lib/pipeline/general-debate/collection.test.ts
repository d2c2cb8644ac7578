import { DuckDBInstance } from '@duckdb/node-api';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEBATE_TABLES } from '#lib/agenda/general-debate.ts';
import { codeLine } from '../code-line.ts';
import { makeCoder } from '../themes/code.ts';
import { readCodebook } from '../themes/read-codebook.server.ts';
import { buildGeneralDebateDatabase, DEBATE_DATABASE } from './collection-database.server.ts';
import { makeGeneralDebate } from './make-collection.server.ts';
import { writeGeneralDebate } from './write-collection.server.ts';

const DATA = path.join(import.meta.dirname, '../../../../data');
const NAMES = path.join(DATA, 'collections/un-general-debate/names.csv');
const quiet = { start: () => {}, step: () => {}, stop: () => {} };
const SPEECHES = {
  'KEN_75_2020': 'We built hospitals. We will expand trade and free trade, and fight poverty. Peace must be kept.',
  'CHN_05_1950': 'Disarmament is our aim. We call for nuclear disarmament. Nuclear weapons threaten all.',
  'EU_70_2015': 'The Union will protect human rights. Refugees need shelter. Human rights are for all.'
};

let place: string;
const folder = (name: string) => path.join(place, name);
beforeAll(() => {
  place = mkdtempSync(path.join(tmpdir(), 'agendascope-debate-'));
  mkdirSync(folder('corpus/Session'), { recursive: true });
  for (const [id, text] of Object.entries(SPEECHES)) writeFileSync(folder(`corpus/Session/${id}.txt`), text);
  writeFileSync(folder('corpus/Session/.DS_Store-to-UTF-8.txt'), 'x');
});
afterAll(() => rmSync(place, { recursive: true }));

const make = (threads: number) =>
  makeGeneralDebate({ corpus: folder('corpus'), data: DATA, names: NAMES, threads }, quiet);

describe('the collection of the General Debate', { timeout: 60_000 }, () => {
  it('has for each speech the numbers that the filter gives for its text', async () => {
    const { documents, agendas } = await make(1);
    expect(documents.map((d) => d.document_id)).toEqual(['CHN_05_1950', 'EU_70_2015', 'KEN_75_2020']);
    expect(documents[0]).toMatchObject({ title: 'Republic of China, 1950, session 5', session: 5, country: 'CHN' });
    const coder = makeCoder(readCodebook(path.join(DATA, 'codebooks/foreign-affairs')));
    for (const { document_id, counted } of documents) {
      const text = SPEECHES[document_id as keyof typeof SPEECHES];
      const lines = codeLine(JSON.stringify({ id: document_id, text }), coder);
      const weights = new Map<string, number>();
      for (const line of lines) {
        const { stance, themes } = JSON.parse(line);
        for (const { theme, weight } of themes) {
          const key = `${theme} ${stance ?? 'unstated'}`;
          weights.set(key, (weights.get(key) ?? 0) + weight);
        }
      }
      const own = agendas.filter((a) => a.document_id === document_id);
      expect(own.length).toBe(weights.size);
      for (const { theme_id, stance, ones, halves, thirds, quarters } of own) {
        const weight = ones + halves / 2 + thirds / 3 + quarters / 4;
        expect(weight).toBeCloseTo(weights.get(`${theme_id} ${stance}`) ?? 0, 9);
      }
      expect(counted).toBe(lines.length);
    }
  });

  it('has cues as they stand in the speech, the most frequent first, and no sentence', async () => {
    const { cues } = await make(1);
    expect(cues.length).toBeGreaterThan(3);
    for (const { document_id, cue, times, first } of cues) {
      const text = SPEECHES[document_id as keyof typeof SPEECHES].toLowerCase();
      expect(text.split(cue).length).toBeGreaterThan(times);
      expect(first).toBeCloseTo(text.indexOf(cue) / text.length, 1);
      expect(cue.split(' ').length).toBeLessThanOrEqual(6);
    }
  });

  it('is the same bytes on one thread and on three', async () => {
    const hashes = async (threads: number) => {
      await writeGeneralDebate(await make(threads), folder('tables'), '1.0.0');
      return [...DEBATE_TABLES.map(({ name }) => `${name}.parquet`), 'datapackage.json'].map((file) =>
        createHash('sha256').update(readFileSync(path.join(folder('tables'), file))).digest('hex')
      );
    };
    expect(await hashes(3)).toEqual(await hashes(1));
  });

  it('has in its database the sentences, weights and shares that follow from it', async () => {
    const tables = await make(1);
    await writeGeneralDebate(tables, folder('tables'), '1.0.0');
    await buildGeneralDebateDatabase(folder('tables'));
    const file = path.join(folder('tables'), DEBATE_DATABASE);
    const instance = await DuckDBInstance.create(file, { access_mode: 'READ_ONLY' });
    const connection = await instance.connect();
    const reader = await connection.runAndReadAll(
      `SELECT a.document_id, sum(a.share)::DOUBLE AS share, sum(a.sentences)::INTEGER AS sentences
       FROM agendas a JOIN themes t ON t.theme_id = a.theme_id GROUP BY 1`
    );
    for (const row of reader.getRowObjectsJS()) {
      const own = tables.agendas.filter((a) => a.document_id === row['document_id']);
      expect(row['sentences']).toBe(own.reduce((n, a) => n + a.ones + a.halves + a.thirds + a.quarters, 0));
      expect(row['share']).toBeLessThanOrEqual(1 + 1e-9);
      expect(row['share']).toBeGreaterThan(0.3);
    }
    connection.closeSync();
    instance.closeSync();
  });

  it('is refused in one line where there is no speech, or no table', async () => {
    mkdirSync(folder('empty'));
    const nothing = makeGeneralDebate({ corpus: folder('empty'), data: DATA, names: NAMES }, quiet);
    await expect(nothing).rejects.toThrow('expected speeches named as');
    const database = buildGeneralDebateDatabase(folder('empty'));
    await expect(database).rejects.toThrow('documents.parquet: expected the figures');
  });

  it('is small: the published files are at most 4 MB together', () => {
    const sizes = DEBATE_TABLES.map(
      ({ name }) => readFileSync(path.join(DATA, 'collections/un-general-debate', `${name}.parquet`)).length
    );
    expect(sizes.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(4_000_000);
  });
});
