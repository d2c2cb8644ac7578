/** Breaks a label at spaces into lines of at most `length` characters; a longer word stands alone, uncut. */
export function wrapLabel(label: string, length: number): string[] {
  const lines: string[] = [];
  for (const word of label.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= length) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
