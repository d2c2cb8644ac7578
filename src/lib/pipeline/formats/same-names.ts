/** Files whose names differ, and a line for each that some systems take for another. */
export interface DifferentNames {
  readonly files: readonly string[];
  /** Those whose names do not differ enough from an earlier one's. */
  readonly leftOut: readonly string[];
  readonly problems: readonly string[];
}

/**
 * Leaves out the files whose names differ from an earlier one's in case (or in how accents are composed) only: not all
 * systems can hold both.
 */
export function sameNames(files: readonly string[]): DifferentNames {
  const first = new Map<string, string>();
  const leftOut: string[] = [];
  const problems: string[] = [];
  const different = files.filter((file) => {
    const key = sameName(file);
    const other = first.get(key);
    if (other === undefined) first.set(key, file);
    else {
      leftOut.push(file);
      problems.push(`${file}: ${sameNameFault(file, other)}`);
    }
    return other === undefined;
  });
  return { files: different, leftOut, problems };
}

/** What names have in common that differ in case, or in how accents are composed, only. */
export function sameName(file: string): string {
  return file.normalize('NFC').toLowerCase();
}

/** What is wrong with a name that differs too little from another: the end of a line. */
export function sameNameFault(file: string, other: string): string {
  const what = file.normalize('NFC') === other.normalize('NFC') ? 'how its accents are composed' : 'case';
  return `expected a name that differs by more than ${what}, found ${other} too; rename one of them`;
}
