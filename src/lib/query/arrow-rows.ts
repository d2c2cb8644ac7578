/** What this asks of an Arrow table: its fields and, piece by piece, its columns. */
export interface ArrowTable {
  readonly schema: { readonly fields: readonly { readonly name: string }[] };
  readonly batches: readonly ArrowBatch[];
}

interface ArrowBatch {
  readonly numRows: number;
  getChildAt(column: number): ArrowColumn | null;
}

interface ArrowColumn {
  readonly data: readonly ArrowData[];
  get(row: number): unknown;
}

interface ArrowData {
  readonly typeId: number;
  readonly values: Uint8Array;
  readonly valueOffsets: Int32Array;
  getValid(row: number): boolean;
}

/** How Arrow names texts: `Type.Utf8` of its format. */
const UTF8 = 5;

const utf8 = new TextDecoder();

/** The rows of an Arrow table as plain objects, in its order. Column by column: Arrow's own rows look every value up by name. */
export function arrowRows(table: ArrowTable): Record<string, unknown>[] {
  const texts = new Texts();
  return table.batches.flatMap((batch) => {
    const rows: Record<string, unknown>[] = Array.from({ length: batch.numRows }, () => ({}));
    table.schema.fields.forEach(({ name }, i) => {
      const column = batch.getChildAt(i);
      const [data] = column?.data ?? [];
      if (data?.typeId === UTF8) rows.forEach((row, j) => (row[name] = data.getValid(j) ? texts.at(data, j) : null));
      else rows.forEach((row, j) => (row[name] = column?.get(j) ?? null));
    });
    return rows;
  });
}

/** Texts of a table. Names of themes, documents and countries come again in row after row: each is decoded once. */
class Texts {
  readonly #known = new Map<number, { readonly bytes: Uint8Array; readonly text: string }>();

  at({ values, valueOffsets }: ArrowData, row: number): string {
    const [start = 0, end = 0] = [valueOffsets[row], valueOffsets[row + 1]];
    let hash = end - start;
    for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + (values[i] ?? 0)) | 0;
    const known = this.#known.get(hash);
    if (known && isAt(known.bytes, values, start, end)) return known.text;
    const bytes = values.subarray(start, end);
    const text = utf8.decode(bytes);
    this.#known.set(hash, { bytes, text });
    return text;
  }
}

function isAt(bytes: Uint8Array, values: Uint8Array, start: number, end: number): boolean {
  if (bytes.length !== end - start) return false;
  for (let i = 0; i < bytes.length; i++) if (bytes[i] !== values[start + i]) return false;
  return true;
}
