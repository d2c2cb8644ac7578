import type { DocumentRow } from '#lib/agenda/documents.ts';
import { isCounted } from '#lib/agenda/sentences.ts';
import { countWords } from './count-words.ts';
import type { CollectedDocument } from './pipeline.ts';
import type { DocumentFacts, JudgedSentence } from './stages.ts';

/** Counts the sentences of a document into its row. */
export function documentRow(
  document: Omit<CollectedDocument, 'source'>,
  facts: DocumentFacts,
  sentences: readonly JudgedSentence[]
): DocumentRow {
  const counted = sentences.filter((s) => isCounted(s.kind));
  const withStance = (stance: string | null) => counted.filter((s) => s.stance === stance).length;
  return {
    document_id: document.document_id,
    ...facts,
    characters: document.text.length,
    words: counted.reduce((sum, s) => sum + countWords(s.text), 0),
    sentences: sentences.length,
    counted: counted.length,
    achievement: withStance('achievement'),
    commitment: withStance('commitment'),
    assessment: withStance('assessment'),
    unstated: withStance(null),
    file: document.file,
    sha256: document.sha256
  };
}
