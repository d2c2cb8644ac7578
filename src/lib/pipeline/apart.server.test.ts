import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepApart } from './apart.server.ts';

let place: string;
beforeEach(() => {
  place = mkdtempSync(path.join(tmpdir(), 'agendascope-apart-'));
  mkdirSync(path.join(place, 'documents/sub'), { recursive: true });
  symlinkSync('documents', path.join(place, 'link'));
});
afterEach(() => rmSync(place, { recursive: true }));

const check = (documents: string, tables: string) => () =>
  keepApart(path.join(place, documents), path.join(place, tables));

describe('the folders of documents and tables', () => {
  it.each([
    ['documents', 'tables'],
    ['documents', 'documents-tables'],
    ['documents', '..tables'],
    ['documents/sub', 'documents/tables']
  ])('may be %s and %s', (documents, tables) => {
    expect(check(documents, tables)).not.toThrow();
  });

  it.each([
    ['documents', 'documents'],
    ['documents', 'documents/tables/new'],
    ['documents', 'documents/..tables'],
    ['documents', 'link/tables'],
    ['link', 'documents/tables'],
    ['documents/sub', 'documents']
  ])('may not be %s and %s, of which one is in the other', (documents, tables) => {
    expect(check(documents, tables)).toThrow(`${path.join(place, tables)}: expected a folder for the tables apart`);
  });
});
