/** Where a chart comes from, and how many documents it rests on. */
export function sourceLine(
  rows: readonly { readonly country: string; readonly documents: number }[],
  version: string
): string {
  const documents = new Map(rows.map((row) => [row.country, row.documents]));
  const total = [...documents.values()].reduce((sum, one) => sum + one, 0);
  return `Source: Agendascope ${version}, from ${total} ${total === 1 ? 'document' : 'documents'}. Coded by rules; see Method.`;
}
