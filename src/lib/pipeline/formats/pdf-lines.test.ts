import { describe, expect, it } from 'vitest';
import { pdfText, type PdfItem } from './pdf-lines.ts';

/** A page of lines, 14 points apart. */
function page(...lines: string[]): PdfItem[] {
  return lines.map((str, i) => ({ str, x: 72, y: 700 - 14 * i, width: 200, height: 11, hasEOL: true }));
}

describe('the text of pages', () => {
  it('keeps what stands at the edges of few pages only', () => {
    expect(pdfText([page('Our plan', 'One.'), page('Our plan', 'Two.')])).toBe('Our plan\nOne.\nOur plan\nTwo.');
  });

  it('leaves out bare page numbers of two pages, but not other numbers', () => {
    expect(pdfText([page('In 2020', 'One.', '- 1 -'), page('In 2021', 'Two.', '- 2 -')])).toBe('In 2020\nOne.\nIn 2021\nTwo.');
  });

  it('leaves out headers that differ between odd and even pages', () => {
    const pages = ['a', 'b', 'c', 'd', 'e', 'f'].map((word, i) => page(i % 2 ? 'The plan' : 'Roads', `Text ${word}.`));
    expect(pdfText(pages)).toBe('Text a.\nText b.\nText c.\nText d.\nText e.\nText f.');
  });

  it('takes a line for furniture only where all lines outside it are', () => {
    const pages = ['a', 'b', 'c'].map((word) => page(`Chapter ${word}`, 'It is said here.', `Text ${word}.`, 'Amen', 'x'));
    expect(pdfText(pages)).toContain('Chapter b\nIt is said here.\nText b.');
    expect(pdfText(pages)).not.toContain('Amen');
  });

  it('joins the pieces of a line with a space only where there is a gap', () => {
    const piece = (str: string, x: number, width: number): PdfItem => ({ str, x, y: 700, width, height: 10, hasEOL: false });
    expect(pdfText([[piece('We', 72, 12), piece('ll', 84, 6), piece('done.', 95, 20)]])).toBe('Well done.');
  });

  it('divides no word whose hyphen is its own', () => {
    expect(pdfText([page('A well-', 'known plan is well-known.')])).toBe('A well-known\nplan is well-known.');
    expect(pdfText([page('From 1990-', 'to 1995, Anglo-', 'French.')])).toBe('From 1990-\nto 1995, Anglo-\nFrench.');
  });

  it('is empty where there are no pages or no letters', () => {
    expect(pdfText([])).toBe('');
    expect(pdfText([[], page('  ')])).toBe('');
  });
});
