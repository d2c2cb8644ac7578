import { thriftList, thriftStruct, varint, type ThriftField } from './thrift.ts';

/** A column of a file: numbers, or text. */
export interface ParquetColumn {
  readonly name: string;
  readonly number?: boolean;
}

/** What a column's values are stored as: physical types of the format. */
const TYPE = { integer: 1, double: 5, text: 6 } as const;
const OPTIONAL = 1;
const UTF8 = 0;
const PLAIN = 0;
const RLE = 3;
const UNCOMPRESSED = 0;
const DATA_PAGE = 0;
const MAGIC = new TextEncoder().encode('PAR1');
const encoder = new TextEncoder();

/**
 * Writes rows as a Parquet file: one row group, a page a column, plain and uncompressed (Apache Parquet format 2.x,
 * parquet.thrift and Encodings.md). The DuckDB of the browser cannot: what it writes Parquet with it would fetch from
 * another host.
 *
 * @param columns those to write, in their order; a number column is INT32 where all its values are such integers, else
 *   DOUBLE, and every other column is UTF-8 text. Every column may hold nulls.
 * @returns the bytes of the file
 */
export function parquetOf(columns: readonly ParquetColumn[], rows: readonly object[]): Uint8Array {
  const parts: Uint8Array[] = [MAGIC];
  let at = MAGIC.length;
  const chunks = columns.map((column) => {
    const values = rows.map((row) => (row as Record<string, unknown>)[column.name] ?? null);
    const type = typeOf(column, values);
    const page = joined([definitionLevels(values), ...values.filter((value) => value !== null).map((value) => plain(type, value))]);
    const header = pageHeader(values.length, page.length);
    const chunk = { name: column.name, type, offset: at, size: header.length + page.length };
    parts.push(header, page);
    at += chunk.size;
    return chunk;
  });
  const footer = metadata(chunks, rows.length);
  parts.push(footer, fixed(4, (view) => view.setUint32(0, footer.length, true)), MAGIC);
  return joined(parts);
}

interface Chunk {
  readonly name: string;
  readonly type: number;
  readonly offset: number;
  readonly size: number;
}

function typeOf(column: ParquetColumn, values: readonly unknown[]): number {
  if (!column.number) return TYPE.text;
  return values.every((value) => value === null || (value as number) === ((value as number) | 0)) ? TYPE.integer : TYPE.double;
}

function plain(type: number, value: unknown): Uint8Array {
  if (type === TYPE.integer) return fixed(4, (view) => view.setInt32(0, Number(value), true));
  if (type === TYPE.double) return fixed(8, (view) => view.setFloat64(0, Number(value), true));
  const text = encoder.encode(String(value));
  return joined([fixed(4, (view) => view.setUint32(0, text.length, true)), text]);
}

/** Which values are there: one bit each, as a single bit-packed run of the RLE hybrid, with its length before it. */
function definitionLevels(values: readonly unknown[]): Uint8Array {
  const groups = Math.ceil(values.length / 8);
  const bits = new Uint8Array(groups);
  values.forEach((value, i) => {
    if (value !== null) bits[i >> 3] = (bits[i >> 3] ?? 0) | (1 << (i & 7));
  });
  const run = Uint8Array.from(varint(groups * 2 + 1));
  return joined([fixed(4, (view) => view.setUint32(0, run.length + groups, true)), run, bits]);
}

function pageHeader(values: number, size: number): Uint8Array {
  const levels: ThriftField[] = [[1, 'i32', values], [2, 'i32', PLAIN], [3, 'i32', RLE], [4, 'i32', RLE]];
  return thriftStruct([[1, 'i32', DATA_PAGE], [2, 'i32', size], [3, 'i32', size], [5, 'struct', thriftStruct(levels)]]);
}

function metadata(chunks: readonly Chunk[], rows: number): Uint8Array {
  const root = thriftStruct([[4, 'binary', 'rows'], [5, 'i32', chunks.length]]);
  const leaves = chunks.map(({ name, type }) =>
    thriftStruct([
      [1, 'i32', type],
      [3, 'i32', OPTIONAL],
      [4, 'binary', name],
      ...(type === TYPE.text ? ([[6, 'i32', UTF8]] as const) : [])
    ])
  );
  const groups = chunks.map(({ name, type, offset, size }) => {
    const column = thriftStruct([
      [1, 'i32', type],
      [2, 'list', thriftList('i32', [PLAIN, RLE])],
      [3, 'list', thriftList('binary', [name])],
      [4, 'i32', UNCOMPRESSED],
      [5, 'i64', rows],
      [6, 'i64', size],
      [7, 'i64', size],
      [9, 'i64', offset]
    ]);
    return thriftStruct([[2, 'i64', offset], [3, 'struct', column]]);
  });
  const total = chunks.reduce((sum, chunk) => sum + chunk.size, 0);
  const group = thriftStruct([[1, 'list', thriftList('struct', groups)], [2, 'i64', total], [3, 'i64', rows]]);
  return thriftStruct([
    [1, 'i32', 1],
    [2, 'list', thriftList('struct', [root, ...leaves])],
    [3, 'i64', rows],
    [4, 'list', thriftList('struct', [group])],
    [6, 'binary', 'Agendascope']
  ]);
}

function fixed(bytes: number, write: (view: DataView) => void): Uint8Array {
  const written = new Uint8Array(bytes);
  write(new DataView(written.buffer));
  return written;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
