/** A label as it stands within a sentence: its first letter small, unless it is an abbreviation. */
export function lowered(label: string): string {
  return /^[A-Z][a-z]/.test(label) ? `${label[0]?.toLowerCase()}${label.slice(1)}` : label;
}

/** A list in words: "a, b and c". */
export function inWords(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** What stands in the place of a chart that the filters leave nothing of. */
export const NOTHING_CHOSEN = 'No chosen document has a theme: choose fewer filters, or reset them above.';
