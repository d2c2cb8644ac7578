import type { Edition } from './edition.ts';

/** What is cited: a view of the site. */
export interface Cited {
  readonly title: string;
  /** The file name of the chart's downloads, without ending. */
  readonly name: string;
  /** The view below the site's folder, as `time/?country=CHN`. */
  readonly view: string;
  /** The address of the view where others can open it; null of a copy on the reader's own machine or network. */
  readonly address: string | null;
  readonly edition: Edition;
  /** The day on which it was looked at, `YYYY-MM-DD`. */
  readonly day: string;
}

const AUTHOR = 'The Agendascope developers';
const COPY = 'seen in a copy without a public address; where you publish one, put it here';

const of = ({ edition, view }: Cited) => `Agendascope, version ${edition.version}, data ${edition.hash}, view /${view}`;

/** A citation as a sentence. A view without a public address is named by its place in the site. */
export function citationText(cited: Cited): string {
  const { title, address, day } = cited;
  return `${AUTHOR}: “${title}”, ${of(cited)}. ${address === null ? `Accessed ${day}, ${COPY}.` : `${address} (accessed ${day}).`}`;
}

/** Characters that TeX reads as commands (Knuth 1984, The TeXbook, chapter 7), and spaces that its fonts have not. */
const IN_TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '\u00a0': '~',
  '\u202f': '~',
  '\u2002': ' '
};

const inTex = (text: string) => text.replace(/[\\{}~^&%$#_\u00a0\u202f\u2002]/g, (sign) => IN_TEX[sign] ?? sign).replace(/\s+/g, ' ');

/**
 * A citation for BibTeX (Patashnik 1988, BibTeXing). Braces always close, since BibTeX counts escaped ones too, and those
 * around the title keep its capitals.
 */
export function bibtex(cited: Cited): string {
  const { address, edition, day } = cited;
  const fields = [
    ['author', `{${AUTHOR}}`],
    ['title', `{${inTex(cited.title)}}`],
    ...(address === null ? [] : [['howpublished', `\\url{${address.replaceAll('{', '%7B').replaceAll('}', '%7D')}}`]]),
    ['note', `${inTex(of(cited))}; accessed ${day}${address === null ? `, ${COPY}` : ''}`],
    ['year', day.slice(0, 4)]
  ];
  return `@misc{agendascope-${cited.name}-${edition.hash},\n${fields.map(([name, value]) => `  ${name} = {${value}}`).join(',\n')}\n}\n`;
}

/** A citation in the RIS format of reference managers (Research Information Systems 2001): a tag a line, from TY to ER. */
export function ris(cited: Cited): string {
  const { address, edition, day } = cited;
  const lines = [
    ['TY', 'DATA'],
    ['AU', AUTHOR],
    ['TI', cited.title],
    ['PY', day.slice(0, 4)],
    ['ET', edition.version],
    ['N1', `${of(cited)}${address === null ? `; ${COPY}` : ''}`],
    ...(address === null ? [] : [['UR', address]]),
    ['Y2', day.replaceAll('-', '/')],
    ['ER', '']
  ];
  return lines.map(([tag, value]) => `${tag}  - ${value?.replace(/\s+/g, ' ')}\r\n`).join('');
}
