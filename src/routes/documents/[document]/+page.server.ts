import { error } from '@sveltejs/kit';
import { DEFAULT_FILTERS } from '#lib/filters.ts';
import { documentCodings } from '#lib/query/document-codings.ts';
import { documentDates } from '#lib/query/document-dates.ts';
import { documentMentions } from '#lib/query/document-mentions.ts';
import { documentSentences } from '#lib/query/document-sentences.ts';
import { document, documents } from '#lib/query/documents.ts';
import { publishedDatabase } from '#lib/query/node.server.ts';
import { themesList } from '#lib/query/themes-list.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = async () => {
  const database = await publishedDatabase();
  const all = await database.query(documents({ ...DEFAULT_FILTERS, levels: [] }));
  return all.map((row) => ({ document: row.document_id }));
};

export const load: PageServerLoad = async ({ params }) => {
  const database = await publishedDatabase();
  const id = params.document;
  const { codebook } = DEFAULT_FILTERS;
  const [found] = await database.query(document(id));
  if (!found) error(404, `There is no document "${id}".`);
  return {
    document: found,
    sentences: await database.query(documentSentences(codebook, id)),
    codings: await database.query(documentCodings(codebook, id)),
    dates: await database.query(documentDates(id)),
    mentions: await database.query(documentMentions(id)),
    themes: await database.query(themesList(codebook))
  };
};
