import { agendas, type AgendaRow } from './agendas.ts';
import { codings, type CodingRow } from './codings.ts';
import { dates, type DateRow } from './dates.ts';
import { documents, type DocumentRow } from './documents.ts';
import { mentions, type MentionRow } from './mentions.ts';
import { priorities, type PriorityRow } from './priorities.ts';
import { sentences, type SentenceRow } from './sentences.ts';
import { themes, type ThemeRow } from './themes.ts';
import { validity, type ValidityRow } from './validity.ts';

/** Every published table, in the order in which they are read. */
export const TABLES = [
  documents,
  sentences,
  themes,
  codings,
  agendas,
  priorities,
  dates,
  mentions,
  validity
] as const;

/** The rows of every table: what one run of the pipeline makes. */
export interface Tables {
  documents: DocumentRow[];
  sentences: SentenceRow[];
  themes: ThemeRow[];
  codings: CodingRow[];
  agendas: AgendaRow[];
  priorities: PriorityRow[];
  dates: DateRow[];
  mentions: MentionRow[];
  validity: ValidityRow[];
}
