import type { Codebook } from '#lib/agenda/codebook.ts';
import type { Tables } from '#lib/agenda/tables.ts';
import type { ValidityRow } from '#lib/agenda/validity.ts';
import { agendaOf } from './agendas.ts';
import { documentRow } from './document-row.ts';
import type { ReadDocument } from './pipeline.ts';

/**
 * Lays documents out as tables. Documents stand in the order of country, date and id (unknown last), because tables are
 * filtered by country and year; every other table follows that order, then that of codebooks, then that of the text.
 */
export function tablesOf(
  read: readonly ReadDocument[],
  codebooks: readonly Codebook[],
  validity: readonly ValidityRow[]
): Tables {
  const documents = [...read].sort(byCountryAndDate);
  const codedBy = (document: ReadDocument, { codebook_id }: Codebook) => {
    const coded = document.coded.find((c) => c.codebook_id === codebook_id);
    return coded ?? { codebook_id, codings: [], priorities: [] };
  };
  const each = codebooks.flatMap((codebook) =>
    documents.map((document) => ({ codebook, document, coded: codedBy(document, codebook) }))
  );
  return {
    documents: documents.map(({ document, facts, sentences }) => documentRow(document, facts, sentences)),
    sentences: documents.flatMap(({ document: { document_id }, sentences }) =>
      sentences.map((s) => ({ document_id, ...s }))
    ),
    themes: codebooks.flatMap(({ codebook_id, themes }) =>
      themes.map((theme, index) => ({ codebook_id, position: index + 1, ...theme }))
    ),
    codings: each.flatMap(({ document: { document }, coded: { codebook_id, codings } }) =>
      codings.map((c) => ({ codebook_id, document_id: document.document_id, ...c }))
    ),
    agendas: each.flatMap(({ codebook, document, coded }) =>
      agendaOf(document.document.document_id, codebook, document.sentences, coded.codings)
    ),
    priorities: each.flatMap(({ document: { document }, coded: { codebook_id, priorities } }) =>
      priorities.map((p) => ({ codebook_id, document_id: document.document_id, ...p }))
    ),
    dates: documents.flatMap(({ document: { document_id }, dates }) => dates.map((d) => ({ document_id, ...d }))),
    mentions: documents.flatMap(({ document: { document_id }, mentions }) =>
      mentions.map((m) => ({ document_id, ...m }))
    ),
    validity: [...validity]
  };
}

function byCountryAndDate(a: ReadDocument, b: ReadDocument): number {
  return (
    compare(a.facts.country ?? '~', b.facts.country ?? '~') ||
    compare(a.facts.date_start ?? '~', b.facts.date_start ?? '~') ||
    compare(a.document.document_id, b.document.document_id)
  );
}

/** By code units, whatever the locale. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
