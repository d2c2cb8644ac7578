import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { confusion, type ConfusionRow } from '#lib/agenda/confusion.ts';
import { fromCsv, toCsv, type Row } from '#lib/agenda/csv.ts';
import { referenceOf } from '#lib/agenda/references.ts';
import { MEASURES, TUNINGS, validity, type Tuning, type ValidityRow } from '#lib/agenda/validity.ts';
import type { Table } from '#lib/agenda/table.ts';
import { confusionOf } from '#lib/measures/confusion.ts';
import { keepDays } from '#lib/measures/keep-days.ts';
import { measureLists } from '#lib/measures/lists.ts';
import { measure, type Compared, type Measured } from '#lib/measures/validity.ts';
import { InputError } from '#lib/pipeline/input-error.ts';
import { readValidity } from '#lib/pipeline/read-validity.server.ts';
import { makeCoder } from '#lib/pipeline/themes/code.ts';
import { listCodebooks, readCodebook } from '#lib/pipeline/themes/read-codebook.server.ts';
import { readArguments, type Command } from './arguments.ts';
import { compareDocument } from './compare.ts';
import { CORPORA_OPTION, findCorpora, listTexts } from './corpora.ts';
import { readReference, REFERENCE_SETS, type ReferenceFiles } from './reference-sets.ts';
import { runCommand } from './run-command.ts';
import { confusionLines, reportRows } from './validity-report.ts';

const root = path.join(import.meta.dirname, '../..');
const COMMAND = {
  call: 'npm run evaluate --',
  about: "Compares the program's coding with the reference coding and keeps the figures. Sets without texts keep their last ones.",
  options: {
    corpora: CORPORA_OPTION,
    out: {
      type: 'string',
      value: 'FILE',
      says: 'where the figures go, confusion.csv beside it',
      default: path.join(root, 'data/reference/validity.csv')
    }
  }
} as const satisfies Command;

/** What a figure says, by how the rules came by the text. */
const MEANING: Readonly<Record<Tuning, string>> = {
  tuned: 'the rules were made with these texts in view: how well they fit them, not how they do on new texts',
  'left out': 'the rules were made without these texts: what to expect of new texts of this kind'
};

/** Measures the program's coding against every reference set whose texts are here, says the figures and keeps them. */
function evaluate(): void {
  const given = readArguments(COMMAND);
  if (given === null) return;
  const { values } = given;
  const file = values.out;
  if (!existsSync(path.dirname(file))) {
    throw new InputError([`${file}: expected a folder to write it into, found none of that name; name another: --out FILE`]);
  }
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) {
    throw new InputError([`${file}: expected a file to write, found a folder; name a file in it: --out FILE`]);
  }
  const confusionFile = path.join(path.dirname(file), 'confusion.csv');
  const last = { validity: readValidity(file), confusion: readConfusion(confusionFile) };
  const corpora = findCorpora(root, values.corpora ?? process.env['AGENDASCOPE_CORPORA']);
  const texts = corpora === null ? new Map<string, string>() : listTexts(corpora);
  for (const { document_id, file } of seedTexts()) texts.set(document_id, file);
  const today = new Date().toISOString().slice(0, 10);
  const figures = REFERENCE_SETS.map((set) => evaluateSet(set, texts, last, today));
  const rows = figures.flatMap((one) => one.validity);
  write(confusionFile, confusion, figures.flatMap((one) => one.confusion));
  write(file, validity, rows);
  console.log(`${rows.length} measures written to ${path.relative('', file)}; npm run data publishes them`);
}

/** The figures of reference sets: how well the program does, and what it took for what. */
interface Figures {
  readonly validity: readonly ValidityRow[];
  readonly confusion: readonly ConfusionRow[];
}

function readConfusion(file: string): ConfusionRow[] {
  if (!existsSync(file)) return [];
  try {
    return fromCsv(confusion, readFileSync(file, 'utf8'));
  } catch (error) {
    throw new InputError([`${file} ${(error as Error).message}; remove it and make it anew: npm run evaluate`]);
  }
}

function write(file: string, table: Table, rows: readonly Row[]): void {
  writeFileSync(`${file}.new`, toCsv(table, rows));
  renameSync(`${file}.new`, file);
}

function seedTexts(): { document_id: string; file: string }[] {
  const set = REFERENCE_SETS.find((s) => s.reference_id === 'seeds');
  if (set === undefined) return [];
  const names = new Set(readReference(path.join(root, 'data/reference'), set).map((s) => s.document));
  return [...names].map((document_id) => ({ document_id, file: path.join(root, 'seeds', `${document_id}.txt`) }));
}

function evaluateSet(
  set: ReferenceFiles,
  texts: ReadonlyMap<string, string>,
  last: Figures,
  today: string
): Figures {
  console.log(`\n${set.reference_id}: ${referenceOf(set.reference_id).about}, coded with ${set.codebook_id}`);
  const isOfSet = (row: { reference_id: string }) => row.reference_id === set.reference_id;
  const lastOfSet = last.validity.filter(isOfSet);
  const kept = (why: string) => {
    const days = [...new Set(lastOfSet.map((row) => row.measured_on))].sort().join(', ');
    console.log(`not run: ${why}; ${lastOfSet.length === 0 ? 'never measured' : `the figures of ${days} stay`}`);
    return { validity: lastOfSet, confusion: last.confusion.filter(isOfSet) };
  };
  if (!listCodebooks(path.join(root, 'data/codebooks')).includes(set.codebook_id)) {
    return kept('there is no such codebook');
  }
  const reference = readReference(path.join(root, 'data/reference'), set);
  const documents = [...new Set(reference.map((s) => s.document))];
  const missing = documents.filter((document) => !texts.has(document));
  if (missing.length > 0) {
    return kept(`the texts of ${missing.length} of ${documents.length} documents are not here (--corpora DIR)`);
  }
  const coder = makeCoder(readCodebook(path.join(root, 'data/codebooks', set.codebook_id)));
  const compared = documents.flatMap((document) => {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(readFileSync(texts.get(document) as string));
    return compareDocument(text, coder, reference.filter((s) => s.document === document));
  });
  const parts = TUNINGS.flatMap((tuning) => {
    const part = compared.filter((c) => set.tuningOf(c.document) === tuning);
    return part.length === 0 ? [] : [{ tuning, part }];
  });
  const measures = parts.flatMap(({ tuning, part }) => {
    const measured = [...measure(set, tuning, part), ...measureLists(set, tuning, part)];
    measured.sort((a, b) => MEASURES.indexOf(a.measure) - MEASURES.indexOf(b.measure) || byValue(a, b));
    const rows = keepDays(measured, lastOfSet, today);
    console.log(`\n${set.reference_id}, ${tuning}: ${part.length} sentences, ${documentsOf(part)} documents`);
    console.log(MEANING[tuning]);
    console.log([...reportRows(rows), '', ...confusionLines('kind', part), '', ...confusionLines('stance', part)].join('\n'));
    return rows;
  });
  const confused = (['kind', 'stance'] as const).flatMap((what) =>
    parts.flatMap(({ tuning, part }) =>
      confusionOf(what, part).map((row) => ({ reference_id: set.reference_id, tuning, ...row }))
    )
  );
  return { validity: measures, confusion: confused };
}

function documentsOf(part: readonly Compared[]): number {
  return new Set(part.map((c) => c.document)).size;
}

function byValue(a: Measured, b: Measured): number {
  const [x, y] = [a.value_id ?? '', b.value_id ?? ''];
  return x < y ? -1 : x > y ? 1 : 0;
}

runCommand(evaluate);
