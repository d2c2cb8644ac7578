/** A place in a document's file, in UTF-16 code units: `file.slice(start, end)` is what stands there. */
export interface Span {
  readonly start: number;
  /** Excluded. */
  readonly end: number;
}
