/** What keeps documents of one file out of the tables: a line for each mistake, and how many documents that are. */
export class LeftOut {
  documents = 0;
  private readonly said = new Map<string, { readonly first: string; readonly problem: string; more: number }>();

  /** Adds a line that is whole, and how many documents it speaks of. */
  addLine(line: string, documents = 1): void {
    this.documents += documents;
    this.said.set(line, { first: '', problem: line, more: 0 });
  }

  /**
   * Adds what is wrong with one document. Of the documents of one file, as are the rows of a table and the files of an
   * archive, that have the same mistake the first is named and the others are counted.
   *
   * @param file the file that the document comes out of
   * @param name how the document is named
   */
  add(file: string, name: string, problems: readonly string[]): void {
    if (problems.length > 0) this.documents++;
    for (const problem of problems) {
      const same = this.said.get(`${file}: ${problem}`);
      if (same === undefined) this.said.set(`${file}: ${problem}`, { first: name, problem, more: 0 });
      else same.more++;
    }
  }

  lines(): string[] {
    return [...this.said.values()].map(({ first, problem, more }) => {
      const others = more === 0 ? '' : ` and ${more} more`;
      return first === '' ? problem : `${first}${others}: ${problem}`;
    });
  }
}
