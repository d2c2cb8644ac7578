import type { Edition } from './edition.ts';

/** What is cited: a view of the site. */
export interface Cited {
  readonly title: string;
  /** The address of the view. */
  readonly address: string;
  readonly edition: Edition;
  /** The day on which it was looked at, `YYYY-MM-DD`. */
  readonly day: string;
}

const AUTHOR = 'The Agendascope developers';

const of = ({ edition }: Cited) => `Agendascope, version ${edition.version}, data ${edition.hash}`;

/** A citation as a sentence. */
export function citationText(cited: Cited): string {
  return `${AUTHOR}: “${cited.title}”, ${of(cited)}. ${cited.address} (accessed ${cited.day}).`;
}

/** A citation for BibTeX (Patashnik 1988, BibTeXing), with braces and special characters set apart. */
export function bibtex(cited: Cited): string {
  const plain = (text: string) => text.replace(/[\\{}]/g, '').replace(/[&%$#_]/g, (sign) => `\\${sign}`);
  return `@misc{agendascope-${cited.edition.hash},
  author = {{${AUTHOR}}},
  title = {${plain(cited.title)}},
  howpublished = {\\url{${cited.address}}},
  note = {${plain(of(cited))}; accessed ${cited.day}},
  year = {${cited.day.slice(0, 4)}}
}
`;
}

/** A citation in the RIS format of reference managers. */
export function ris(cited: Cited): string {
  const lines = [
    ['TY', 'DATA'],
    ['AU', AUTHOR],
    ['TI', cited.title.replaceAll('\n', ' ')],
    ['PY', cited.day.slice(0, 4)],
    ['ET', cited.edition.version],
    ['N1', of(cited)],
    ['UR', cited.address],
    ['Y2', cited.day.replaceAll('-', '/')],
    ['ER', '']
  ];
  return lines.map(([tag, value]) => `${tag}  - ${value}\r\n`).join('');
}
