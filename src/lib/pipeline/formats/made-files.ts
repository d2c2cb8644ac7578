import { strToU8, zipSync } from 'fflate';

/** Small files of every format, made for tests. */

/** A line of a page of a PDF, its place in points from the lower left corner. */
export interface PdfLine {
  readonly text: string;
  readonly x?: number;
  readonly y: number;
}

/** A PDF of pages of lines in Helvetica; `encrypted` gives it an encryption dictionary of an unknown password. */
export function makePdf(pages: readonly (readonly PdfLine[])[], encrypted = false): Uint8Array {
  const objects: string[] = [];
  const kids = pages.map((_, i) => `${4 + 2 * i} 0 R`).join(' ');
  objects[1] = '<< /Type /Catalog /Pages 2 0 R >>';
  objects[2] = `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`;
  objects[3] = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
  pages.forEach((lines, i) => {
    const content = lines
      .map(({ text, x = 72, y }) => `BT /F1 11 Tf ${x} ${y} Td (${text.replace(/[\\()]/g, '\\$&')}) Tj ET`)
      .join('\n');
    objects[4 + 2 * i] =
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> ' +
      `/Contents ${5 + 2 * i} 0 R >>`;
    objects[5 + 2 * i] = `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
  });
  const key = '41'.repeat(32);
  const trailer = encrypted
    ? ` /Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >> /ID [<${key}> <${key}>]`
    : '';
  let file = '%PDF-1.4\n';
  const places: number[] = [];
  for (let i = 1; i < objects.length; i++) {
    places[i] = file.length;
    file += `${i} 0 obj\n${objects[i]}\nendobj\n`;
  }
  const xref = file.length;
  file += `xref\n0 ${objects.length}\n0000000000 65535 f \n`;
  for (const place of places.slice(1)) file += `${String(place).padStart(10, '0')} 00000 n \n`;
  file += `trailer\n<< /Size ${objects.length} /Root 1 0 R${trailer} >>\nstartxref\n${xref}\n%%EOF\n`;
  return strToU8(file, true);
}

/** Lines down a page, `step` points apart. */
export function down(texts: readonly string[], top = 700, step = 14): PdfLine[] {
  return texts.map((text, i) => ({ text, y: top - i * step }));
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A Word document of paragraphs; those that begin with `# ` are headings. */
export function makeDocx(paragraphs: readonly string[]): Uint8Array {
  const body = paragraphs
    .map((text) => {
      const style = text.startsWith('# ') ? '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>' : '';
      return `<w:p>${style}<w:r><w:t xml:space="preserve">${escape(text.replace(/^# /, ''))}</w:t></w:r></w:p>`;
    })
    .join('');
  return makeZip({
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.' +
      'wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/' +
      'officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml':
      '<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
      `<w:body>${body}</w:body></w:document>`
  });
}

/** A book of chapters (bodies of pages), named so that the order of their names is not that of the spine. */
export function makeEpub(title: string, chapters: readonly string[], more: Record<string, string> = {}): Uint8Array {
  const names = chapters.map((_, i) => `text/part%20${9 - i}.xhtml`);
  const pages = chapters.map((body, i) => [
    `OPS/text/part ${9 - i}.xhtml`,
    `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>${body}</body></html>`
  ]);
  return makeZip({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">' +
      '<rootfiles><rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    'OPS/book.opf':
      '<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0">' +
      `<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escape(title)}</dc:title></metadata><manifest>` +
      '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>' +
      names.map((href, i) => `<item id="c${i}" href="${href}" media-type="application/xhtml+xml"/>`).join('') +
      '</manifest><spine><itemref idref="nav"/>' +
      names.map((_, i) => `<itemref idref="c${i}"/>`).join('') +
      '</spine></package>',
    'OPS/nav.xhtml': '<html><body><nav><ol><li>Contents of the book</li></ol></nav></body></html>',
    ...Object.fromEntries(pages),
    ...more
  });
}

/** A zip archive of texts or bytes. */
export function makeZip(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries(files).map(([name, content]) => [
    name,
    typeof content === 'string' ? strToU8(content) : content
  ]);
  return zipSync(Object.fromEntries(entries) as Record<string, Uint8Array>, { mtime: '2020-01-01' });
}
