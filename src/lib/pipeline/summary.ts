import { isCounted, KINDS, STANCES } from '#lib/agenda/sentences.ts';
import type { Tables } from '#lib/agenda/tables.ts';

/** Says in lines for a reader what a run found, and what it could not decide. */
export function summaryOf(tables: Tables): string[] {
  const { documents, sentences, themes, codings, priorities, dates, mentions, validity } = tables;
  const counted = sentences.filter((s) => isCounted(s.kind));
  const codebooks = [...new Set(themes.map((t) => t.codebook_id))];
  const countries = documents.map((d) => d.country_name ?? d.country ?? 'no single country');
  const ofKind = KINDS.map((kind) => `${sentences.filter((s) => s.kind === kind).length} ${kind}`);
  const ofStance = STANCES.map((stance) => `${counted.filter((s) => s.stance === stance).length} ${stance}`);
  const lines = [
    `documents   ${documents.length}, of ${list(countries)}`,
    `sentences   ${sentences.length}: ${ofKind.join(', ')}`,
    `stance      ${ofStance.join(', ')}, of ${counted.length} counted sentences`
  ];
  for (const codebook of codebooks) {
    const given = codings.filter((c) => c.codebook_id === codebook);
    const used = new Set(given.map((c) => c.theme_id)).size;
    const all = themes.filter((t) => t.codebook_id === codebook).length;
    lines.push(`themes      ${codebook}: ${given.length} codings with ${used} of ${all} themes`);
    const stated = priorities.filter((p) => p.codebook_id === codebook);
    const listed = stated.filter((p) => p.series !== null);
    const lists = new Set(listed.map((p) => `${p.document_id} ${p.series}`)).size;
    lines.push(`priorities  ${codebook}: ${stated.length}, ${listed.length} of them in ${lists} lists`);
  }
  lines.push(
    `dates       ${dates.length}`,
    `mentions    ${mentions.length} of ${new Set(mentions.map((m) => m.entity_id)).size} entities`,
    `validity    ${validity.length} measures${validity.length === 0 ? '; npm run evaluate makes them' : ''}`,
    'not decided:'
  );
  const undecided = [
    ['documents of no single country', documents.filter((d) => d.country === null).length],
    ['documents without a date', documents.filter((d) => d.date_start === null).length],
    ['counted sentences without a stance', counted.filter((s) => s.stance === null).length],
    ...codebooks.map((codebook): [string, number] => {
      const themed = new Set(
        codings.filter((c) => c.codebook_id === codebook).map((c) => `${c.document_id} ${c.sentence}`)
      );
      const without = counted.filter((s) => !themed.has(`${s.document_id} ${s.sentence}`)).length;
      return [`counted sentences without a theme of ${codebook}`, without];
    }),
    ['dates in the text of which the year is not known', dates.filter((d) => d.date_start === null).length]
  ] as const;
  return [...lines, ...undecided.map(([what, n]) => `  ${String(n).padStart(4)} ${what}`)];
}

/** So many names are said; the others are counted. */
const NAMED = 12;

/** `China (4), Vietnam (1)`, the most frequent first. */
function list(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const said = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([name, n]) => `${name} (${n})`);
  const more = said.length - NAMED;
  return said.slice(0, NAMED).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
