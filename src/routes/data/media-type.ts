const TYPES: Record<string, string> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
  parquet: 'application/vnd.apache.parquet',
  duckdb: 'application/octet-stream'
};

/** The media type of a published file by its ending, or nothing where it is not to be published. */
export function typeOf(file: string): string | undefined {
  return TYPES[file.split('.').at(-1) ?? ''];
}
