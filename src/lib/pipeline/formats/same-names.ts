/** Files whose names differ, and a line for each that some systems take for another. */
export interface DifferentNames {
  readonly files: readonly string[];
  readonly problems: readonly string[];
}

/**
 * Leaves out the files whose names differ from an earlier one's in case (or in how accents are composed) only: not all
 * systems can hold both.
 */
export function sameNames(files: readonly string[]): DifferentNames {
  const first = new Map<string, string>();
  const problems: string[] = [];
  const different = files.filter((file) => {
    const key = file.normalize('NFC').toLowerCase();
    const other = first.get(key);
    if (other === undefined) first.set(key, file);
    else {
      problems.push(
        `${file}: expected a name that differs by more than case, found ${other} too; rename one of them`
      );
    }
    return other === undefined;
  });
  return { files: different, problems };
}
