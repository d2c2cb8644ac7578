import { error } from '@sveltejs/kit';
import { DEFAULT_FILTERS } from '#lib/filters.ts';
import { documentCodings } from '#lib/query/document-codings.ts';
import { documentDates } from '#lib/query/document-dates.ts';
import { documentMentions } from '#lib/query/document-mentions.ts';
import { documentPriorities } from '#lib/query/document-priorities.ts';
import { documentSentences } from '#lib/query/document-sentences.ts';
import { document, documents } from '#lib/query/documents.ts';
import { publishedDatabase } from '#lib/query/node.server.ts';
import { pageFrame } from '../../frame.server.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = async () => {
  const database = await publishedDatabase();
  const all = await database.query(documents({ ...DEFAULT_FILTERS, levels: [] }));
  return all.map((row) => ({ document: row.document_id }));
};

export const load: PageServerLoad = async ({ params }) => {
  const database = await publishedDatabase();
  const id = params.document;
  const [found] = await database.query(document(id));
  const { options, themes } = await pageFrame(database);
  const codebooks = options.filter((option) => option.filter === 'codebook').map((option) => option.value);
  if (!found) error(404, `There is no document "${id}".`);
  return {
    document: found,
    sentences: await database.query(documentSentences(DEFAULT_FILTERS.codebook, id)),
    codings: (await Promise.all(codebooks.map((codebook) => database.query(documentCodings(codebook, id))))).flat(),
    // Stated priorities are the same in every codebook, but for their themes.
    priorities: await database.query(documentPriorities(DEFAULT_FILTERS.codebook, id)),
    dates: await database.query(documentDates(id)),
    mentions: await database.query(documentMentions(id)),
    codebooks,
    themes
  };
};
