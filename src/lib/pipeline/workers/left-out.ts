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
   * Adds what is wrong with one document. Of the rows of a table that have the same mistake the first is named, the
   * others are counted.
   *
   * @param row the document's id, where its file holds many; null where the file is the document
   */
  add(place: string, row: string | null, problems: readonly string[]): void {
    if (problems.length > 0) this.documents++;
    for (const problem of problems) {
      const same = this.said.get(`${place}: ${problem}`);
      const first = row === null ? place : `${place}, document ${row}`;
      if (same === undefined) this.said.set(`${place}: ${problem}`, { first, problem, more: 0 });
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
