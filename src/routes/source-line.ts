/** Where a chart comes from, and how many documents it rests on. */
export function sourceLine(documents: number, version: string): string {
  return `Source: Agendascope ${version}, from ${documents} ${documents === 1 ? 'document' : 'documents'}. Coded by rules; see Method.`;
}
