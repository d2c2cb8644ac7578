import { parseHTML } from 'linkedom';

/** What is never read: it is no text of the page, or runs. */
const LEFT_OUT = new Set(
  ('SCRIPT STYLE NOSCRIPT TEMPLATE HEAD IFRAME OBJECT EMBED SVG MATH CANVAS AUDIO VIDEO PICTURE MAP ' +
    'BUTTON INPUT SELECT TEXTAREA DATALIST DIALOG').split(' ')
);
/** What stands around the text of a page. */
const AROUND = new Set('NAV FOOTER ASIDE FORM MENU'.split(' '));
/** After these the next text is a paragraph of its own. */
const PARAGRAPHS = new Set(
  ('P H1 H2 H3 H4 H5 H6 BLOCKQUOTE ARTICLE SECTION MAIN HEADER FOOTER ASIDE NAV HR UL OL DL TABLE PRE FIGURE ' +
    'ADDRESS HGROUP').split(' ')
);
/** These begin and end a line. */
const LINES = new Set(
  'DIV LI DT DD TR BR CAPTION FIGCAPTION BODY HTML FORM FIELDSET DETAILS SUMMARY CENTER'.split(' ')
);
const CELLS = new Set(['TD', 'TH']);

/** Parses a page; a text without `<html>` is taken for its body. Scripts are not run. */
export function parsePage(html: string): Document {
  const whole = /<html[\s>]/i.test(html) ? html : `<html><head></head><body>${html}</body></html>`;
  return parseHTML(whole).document;
}

/**
 * The text of a part of a page: blocks are lines, a blank line between paragraphs, white space as a browser shows it.
 *
 * @param around whether navigation, footers and the like are read too
 */
export function htmlText(root: Node, around = true): string {
  const lines: string[] = [];
  let line = '';
  const endLine = (blank: boolean) => {
    const text = line.trim();
    if (text !== '') lines.push(text);
    if (blank && lines.length > 0 && lines.at(-1) !== '') lines.push('');
    line = '';
  };
  const leave = (name: string) => {
    if (PARAGRAPHS.has(name)) endLine(true);
    else if (LINES.has(name)) endLine(false);
    else if (CELLS.has(name)) line += ' ';
  };
  const open: { readonly name: string; next: ChildNode | null; readonly pre: boolean }[] = [
    { name: '', next: root.firstChild, pre: false }
  ];
  while (open.length > 0) {
    const top = open.at(-1)!;
    const node = top.next;
    if (node === null) {
      open.pop();
      leave(top.name);
      continue;
    }
    top.next = node.nextSibling;
    if (node.nodeType === 3 || node.nodeType === 4) {
      const pieces = top.pre ? (node.nodeValue ?? '').split(/\r?\n/) : [node.nodeValue ?? ''];
      pieces.forEach((piece, i) => {
        if (i > 0) endLine(false);
        const plain = piece.replace(/[ \t\r\n\f]+/g, ' ');
        line += line.endsWith(' ') && plain.startsWith(' ') ? plain.slice(1) : plain;
      });
    } else if (node.nodeType === 1) {
      const element = node as Element;
      const name = element.nodeName.toUpperCase();
      if (LEFT_OUT.has(name) || element.hasAttribute('hidden') || (!around && AROUND.has(name))) continue;
      if (!CELLS.has(name)) leave(name);
      open.push({ name, next: element.firstChild, pre: top.pre || name === 'PRE' });
    }
  }
  endLine(false);
  while (lines.at(-1) === '') lines.pop();
  return lines.join('\n').replaceAll('\u00ad', '');
}
