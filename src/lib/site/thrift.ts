/** Types of the compact protocol that Parquet's metadata needs. */
const CODES = { i32: 5, i64: 6, binary: 8, list: 9, struct: 12 } as const;
type ThriftType = keyof typeof CODES;

/** A field of a struct: its number, its type and its value; lists and structs come written. */
export type ThriftField = readonly [id: number, type: ThriftType, value: number | string | Uint8Array];

/**
 * Writes a struct in the compact protocol of Apache Thrift (thrift-compact-protocol.md).
 *
 * @param fields in the order of their numbers, no two further apart than 15
 */
export function thriftStruct(fields: readonly ThriftField[]): Uint8Array {
  const bytes: number[] = [];
  let before = 0;
  for (const [id, type, value] of fields) {
    bytes.push(((id - before) << 4) | CODES[type]);
    push(bytes, written(value));
    before = id;
  }
  bytes.push(0);
  return Uint8Array.from(bytes);
}

/** Writes a list whose elements are all of one type. */
export function thriftList(type: ThriftType, elements: readonly (number | string | Uint8Array)[]): Uint8Array {
  const bytes: number[] = [];
  if (elements.length < 15) bytes.push((elements.length << 4) | CODES[type]);
  else bytes.push(0xf0 | CODES[type], ...varint(elements.length));
  for (const element of elements) push(bytes, written(element));
  return Uint8Array.from(bytes);
}

function written(value: number | string | Uint8Array): Iterable<number> {
  // Zigzag: of numbers that are never negative, their double.
  if (typeof value === 'number') return varint(value * 2);
  if (typeof value !== 'string') return value;
  const text = new TextEncoder().encode(value);
  return [...varint(text.length), ...text];
}

/** A number as Thrift and Parquet write lengths: seven bits a byte, the lowest first. @param value an integer from 0 on */
export function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128);
  bytes.push(rest);
  return bytes;
}

function push(bytes: number[], more: Iterable<number>): void {
  for (const byte of more) bytes.push(byte);
}
