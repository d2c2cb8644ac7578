import type { AgendaRow } from '#lib/agenda/agendas.ts';
import type { CodingRow } from '#lib/agenda/codings.ts';
import type { DateRow } from '#lib/agenda/dates.ts';
import type { DocumentRow } from '#lib/agenda/documents.ts';
import type { MentionRow } from '#lib/agenda/mentions.ts';
import type { PriorityRow } from '#lib/agenda/priorities.ts';
import type { Kind, SentenceRow, Stance } from '#lib/agenda/sentences.ts';
import type { Tables } from '#lib/agenda/tables.ts';
import type { ThemeRow } from '#lib/agenda/themes.ts';
import type { ValidityRow } from '#lib/agenda/validity.ts';

/**
 * For tests: three countries' worth of tables, small enough to count by hand. A sentence is written
 * `kind stance: theme theme`, its first theme the main one; documents' counts and the table `agendas` follow from these.
 *
 * Norway (NOR): oslo-2020 and oslo-2021, national. Peru (PER): lima-2021, national. Bergen, of Norway, is subnational.
 * summit-2022 is of no country and international; `empty` has no counted sentence, no date and no country.
 */
const TEXTS: Record<string, readonly string[]> = {
  'oslo-2020': [
    'title -: fish',
    'body achievement: fish trade',
    'body achievement: fish',
    'body commitment: trade',
    'body assessment: ',
    'caption -: fish'
  ],
  'oslo-2021': ['body commitment: fish', 'body commitment: fish trade roads', 'body -: '],
  'lima-2021': ['body achievement: roads', 'body commitment: trade', 'body commitment: ', 'procedural -: '],
  'bergen-2021': ['body commitment: fish', 'body commitment: fish'],
  'summit-2022': ['body assessment: trade', 'body commitment: fish trade roads peace'],
  empty: ['boilerplate -: ']
};

const DOCUMENTS: Record<string, Partial<DocumentRow>> = {
  'oslo-2020': {
    country: 'NOR', country_name: 'Norway', level: 'national', source_type: 'speech', year: 2020,
    date_start: '2020-03-01', date_end: '2020-03-01', date_precision: 'day'
  },
  'oslo-2021': {
    country: 'NOR', country_name: 'Norway', level: 'national', source_type: 'programme', year: 2021,
    date_start: '2021-01-01', date_end: '2021-12-31', date_precision: 'year'
  },
  'lima-2021': {
    country: 'PER', country_name: 'Peru', level: 'national', source_type: 'speech', year: 2021,
    date_start: '2021-07-28', date_end: '2021-07-28', date_precision: 'day'
  },
  'bergen-2021': {
    country: 'NOR', country_name: 'Norway', level: 'subnational', source_type: 'article', year: 2021,
    date_start: '2021-05-01', date_end: '2021-05-31', date_precision: 'month'
  },
  'summit-2022': {
    level: 'international', source_type: 'joint statement', year: 2022,
    date_start: '2022-09-09', date_end: '2022-09-09', date_precision: 'day'
  },
  empty: {}
};

const CODEBOOK = 'foreign-affairs';
const THEMES = ['fish', 'trade', 'roads', 'peace'];

function sentencesOf(id: string): SentenceRow[] {
  return (TEXTS[id] ?? []).map((line, i) => {
    const [head = '', themes = ''] = line.split(': ');
    const [kind, stance] = head.split(' ');
    const item = priorities.find((one) => one.document_id === id && one.first_sentence <= i + 1 && i + 1 <= one.last_sentence);
    return {
      document_id: id, sentence: i + 1, start: i * 20, end: i * 20 + 19, paragraph: 1 + Math.floor(i / 2),
      kind: kind as Kind, kind_rule: 'example', stance: stance === '-' ? null : (stance as Stance),
      stance_rule: stance === '-' ? null : 'example', obligation: stance === 'commitment' ? 'will' : null,
      series: item?.series ?? null, rank: item?.rank ?? null, text: `Sentence ${i + 1} on ${themes}.`
    };
  });
}

function codingsOf(id: string): CodingRow[] {
  return (TEXTS[id] ?? []).flatMap((line, i) => {
    const themes = (line.split(': ')[1] ?? '').split(' ').filter((theme) => theme !== '');
    return themes.map((theme_id, j): CodingRow => ({
      codebook_id: CODEBOOK, document_id: id, sentence: i + 1, theme_id, main: j === 0, weight: 1 / themes.length,
      score: 1, rule: 'cues', cues: theme_id, places: `${i * 20}-${i * 20 + 4}`
    }));
  });
}

function isCounted({ kind }: SentenceRow): boolean {
  return kind === 'body' || kind === 'title';
}

function documentOf(id: string): DocumentRow {
  const all = sentencesOf(id);
  const counted = all.filter(isCounted);
  const of = (stance: Stance | null) => counted.filter((sentence) => sentence.stance === stance).length;
  return {
    document_id: id, title: `Title of ${id}`, country: null, country_name: null, country_basis: null,
    country_words: null, actor: null, level: null, issuer: null, publisher: null, source_type: 'other',
    language: 'en', translated: null, date_start: null, date_end: null, date_precision: null, date_basis: null,
    date_words: null, year: null, characters: 200, words: 3 * counted.length, sentences: all.length,
    counted: counted.length, achievement: of('achievement'), commitment: of('commitment'),
    assessment: of('assessment'), unstated: of(null), file: `${id}.txt`, sha256: '00', ...DOCUMENTS[id]
  };
}

function agendasOf(id: string): AgendaRow[] {
  const cells = new Map<string, AgendaRow>();
  const { counted } = documentOf(id);
  const sentences = sentencesOf(id);
  for (const { sentence, theme_id, weight } of codingsOf(id)) {
    const coded = sentences[sentence - 1];
    if (!coded || !isCounted(coded)) continue;
    const stance = coded.stance ?? 'unstated';
    const key = `${theme_id} ${stance}`;
    const cell = cells.get(key);
    const total = (cell?.weight ?? 0) + weight;
    cells.set(key, {
      codebook_id: CODEBOOK, document_id: id, theme_id, stance, sentences: (cell?.sentences ?? 0) + 1,
      weight: total, share: total / counted
    });
  }
  return [...cells.values()];
}

const priorities: PriorityRow[] = [
  priority('oslo-2020', 1, { series: 'achievements', rank: 1, first_sentence: 2, last_sentence: 3, theme_id: 'fish',
    stance: 'achievement', rank_words: 'First' }),
  priority('oslo-2020', 2, { series: 'achievements', rank: 2, first_sentence: 4, last_sentence: 4, theme_id: 'trade',
    stance: 'commitment' }),
  priority('lima-2021', 1, { first_sentence: 2, last_sentence: 2, theme_id: 'trade', stance: 'commitment',
    obligation: 'must', rank_words: 'top priority', emphasis_target: true }),
  priority('lima-2021', 2, { first_sentence: 3, last_sentence: 3, stance: 'commitment' })
];

function priority(document_id: string, number: number, said: Partial<PriorityRow>): PriorityRow {
  return {
    codebook_id: CODEBOOK, document_id, priority: number, series: null, rank: null, first_sentence: 1,
    last_sentence: 1, theme_id: null, stance: null, obligation: null, rank_words: null, emphasis_rank: 0,
    emphasis_obligation: 0, emphasis_place: 0.5, emphasis_repetition: 0.25, emphasis_target: false, ...said
  };
}

const dates: DateRow[] = [
  { document_id: 'oslo-2020', date: 1, sentence: 1, start: 0, end: 4, words: '1 March 2020', date_start: '2020-03-01',
    date_end: '2020-03-01', precision: 'day', role: 'document', basis: 'stated' },
  { document_id: 'oslo-2020', date: 2, sentence: 4, start: 60, end: 67, words: 'by 2035', date_start: '2035-01-01',
    date_end: '2035-12-31', precision: 'year', role: 'deadline', basis: 'stated' },
  { document_id: 'lima-2021', date: 1, sentence: 1, start: 0, end: 9, words: 'last year', date_start: '2020-01-01',
    date_end: '2020-12-31', precision: 'year', role: 'period', basis: 'inferred' },
  { document_id: 'lima-2021', date: 2, sentence: 2, start: 20, end: 24, words: 'soon', date_start: null,
    date_end: null, precision: null, role: 'event', basis: 'stated' }
];

const mentions: MentionRow[] = [
  { document_id: 'oslo-2020', mention: 1, sentence: 1, start: 0, end: 4, words: 'Peru', entity_id: 'PER',
    entity: 'Peru', type: 'country' }
];

const validity: ValidityRow[] = [
  { reference_id: 'seeds', codebook_id: CODEBOOK, measure: 'micro', value_id: null, tuning: 'tuned', n: 10, found: 8,
    correct: 6, precision: 0.75, recall: 0.6, f1: 2 / 3, low: 0.5, high: 0.8, measured_on: '2026-11-01' },
  { reference_id: 'seeds', codebook_id: CODEBOOK, measure: 'theme', value_id: 'fish', tuning: 'tuned', n: 4, found: 4,
    correct: 2, precision: 0.5, recall: 0.5, f1: 0.5, low: null, high: null, measured_on: '2026-11-01' },
  { reference_id: 'seeds', codebook_id: null, measure: 'kind', value_id: null, tuning: 'tuned', n: 10, found: 10,
    correct: 9, precision: 0.9, recall: 0.9, f1: 0.9, low: null, high: null, measured_on: '2026-11-01' }
];

const themes = THEMES.map((theme_id, i): ThemeRow => ({
  codebook_id: CODEBOOK, theme_id, position: i + 1, domain: i < 2 ? 'sea' : 'land', label: theme_id.toUpperCase(),
  definition: `What is said about ${theme_id}.`, not_this: null, example: null, counterexample: null, cap_codes: null,
  marpor_codes: null
}));

const IDS = Object.keys(TEXTS);

export const EXAMPLE: Tables = {
  documents: IDS.map(documentOf),
  sentences: IDS.flatMap(sentencesOf),
  themes,
  codings: IDS.flatMap(codingsOf),
  agendas: IDS.flatMap(agendasOf),
  priorities,
  dates,
  mentions,
  validity
};
