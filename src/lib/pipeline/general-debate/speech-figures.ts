import type { DebateAgendaRow, DebateCueRow, DebateDocumentRow } from '#lib/agenda/general-debate.ts';
import { isCounted, STANCES } from '#lib/agenda/sentences.ts';
import { documentRow } from '../document-row.ts';
import { readText } from '../pipeline.ts';
import type { JudgedSentence, ThemeCoding } from '../stages.ts';
import { codeThemes, type Coder } from '../themes/code.ts';
import type { Speaker } from './speakers.ts';
import type { SpeechFile } from './speech-file.ts';

/** Cues of a theme in a speech that are kept: the most frequent. */
const MOST_CUES = 3;
/** Words that need nothing more than small letters. */
const PLAIN = /^[a-z-]+(?: [a-z-]+)*$/;
/** Longer words of the text are no cue but a passage. */
const LONGEST_CUE = 6;

/** What a speech comes to, without its sentences. */
export interface SpeechFigures {
  readonly document: DebateDocumentRow;
  readonly agendas: readonly DebateAgendaRow[];
  readonly cues: readonly DebateCueRow[];
}

/** Takes a speech of the General Debate through the steps and keeps the figures. */
export function speechFigures(
  speech: SpeechFile,
  text: string,
  sha256: string,
  speaker: Speaker,
  coder: Coder
): SpeechFigures {
  const { sentences, words } = readText(text);
  const codings = codeThemes(coder, sentences, words);
  const { document_id, session, year } = speech;
  const { country, country_name, spoke_as, note, region, subregion } = speaker;
  const row = documentRow(
    { document_id, file: speech.file, text, sha256 },
    {
      title: `${spoke_as}, ${year}, session ${session}`,
      country,
      country_name,
      country_basis: 'curated',
      country_words: null,
      actor: spoke_as,
      level: country === 'EU' ? 'international' : 'national',
      issuer: null,
      publisher: 'United Nations General Debate Corpus',
      source_type: 'speech',
      language: 'en',
      translated: null,
      date_start: `${year}-01-01`,
      date_end: `${year}-12-31`,
      date_precision: 'year',
      date_basis: 'curated',
      date_words: null,
      year
    },
    sentences
  );
  return {
    document: { ...row, session, spoke_as, note, region, subregion },
    agendas: agendasOf(document_id, coder, sentences, codings),
    cues: cuesOf(document_id, coder, codings, text.length)
  };
}

/** A row for every theme and stance that a counted sentence has, in the order of the codebook. */
function agendasOf(
  document_id: string,
  { codebook }: Coder,
  sentences: readonly JudgedSentence[],
  codings: readonly ThemeCoding[]
): DebateAgendaRow[] {
  const stances = new Map(sentences.flatMap((s) => (isCounted(s.kind) ? [[s.sentence, s.stance ?? 'unstated']] : [])));
  /** By theme and stance: sentences with one theme, two, three, four. */
  const cells = new Map<string, [number, number, number, number]>();
  for (const { sentence, theme_id, weight } of codings) {
    const key = `${theme_id} ${stances.get(sentence) ?? ''}`;
    const cell = cells.get(key) ?? [0, 0, 0, 0];
    const place = (Math.round(1 / weight) - 1) as 0 | 1 | 2 | 3;
    cell[place]++;
    cells.set(key, cell);
  }
  return codebook.themes.flatMap(({ theme_id }) =>
    [...STANCES, 'unstated' as const].flatMap((stance): DebateAgendaRow[] => {
      const cell = cells.get(`${theme_id} ${stance}`);
      if (cell === undefined) return [];
      const [ones, halves, thirds, quarters] = cell;
      return [{ codebook_id: codebook.codebook_id, document_id, theme_id, stance, ones, halves, thirds, quarters }];
    })
  );
}

/** The most frequent cues of each theme, those that come first in the speech before others as frequent. */
function cuesOf(
  document_id: string,
  { codebook: { codebook_id, themes } }: Coder,
  codings: readonly ThemeCoding[],
  length: number
): DebateCueRow[] {
  const found = new Map<string, Map<string, { times: number; readonly first: number }>>();
  for (const { theme_id, cues, places } of codings) {
    if (cues === null || places === null) continue;
    const words = cues.split(';');
    places.split(';').forEach((place, i) => {
      const cue = plain(words[i] ?? '');
      if (cue.split(' ').length > LONGEST_CUE) return;
      const those = found.get(theme_id) ?? new Map<string, { times: number; readonly first: number }>();
      const known = those.get(cue);
      if (known === undefined) those.set(cue, { times: 1, first: parseInt(place, 10) });
      else known.times++;
      found.set(theme_id, those);
    });
  }
  return themes.flatMap(({ theme_id }) =>
    [...(found.get(theme_id) ?? [])]
      .sort(([, a], [, b]) => b.times - a.times || a.first - b.first)
      .slice(0, MOST_CUES)
      .map(([cue, { times, first }]) => ({
        codebook_id,
        document_id,
        theme_id,
        cue,
        times,
        first: Math.round((100 * first) / length) / 100
      }))
  );
}

/** Words as they are compared: in small letters, a single space between them. */
function plain(words: string): string {
  const small = words.toLowerCase();
  return PLAIN.test(small) ? small : small.normalize('NFC').replace(/\s+/g, ' ');
}
