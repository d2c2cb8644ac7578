/** Which data a page shows: enough to say later what has changed since. */
export interface Edition {
  /** The version of the program that made the tables. */
  readonly version: string;
  readonly documents: number;
  /** Counted sentences of all documents. */
  readonly counted: number;
  /** The first 12 hexadecimal digits of the SHA-256 over the hashes of all tables. */
  readonly hash: string;
}

/** Writes an edition for a link, as `0.1.0_5_178_0123456789ab`. */
export function writeEdition({ version, documents, counted, hash }: Edition): string {
  return [version, documents, counted, hash].join('_');
}

/** Reads what `writeEdition` wrote; null where it is something else. */
export function readEdition(text: string | null): Edition | null {
  const match = /^([\w.+-]{1,40})_(\d{1,9})_(\d{1,9})_([0-9a-f]{12})$/.exec(text ?? '');
  if (!match) return null;
  const [, version = '', documents, counted, hash = ''] = match;
  return { version, documents: Number(documents), counted: Number(counted), hash };
}

/** What has changed between the data of a link and these, in words; null where nothing has. */
export function changesSince(then: Edition, now: Edition): string | null {
  if (then.hash === now.hash) return null;
  const parts = [
    then.version === now.version ? null : `version ${then.version} is now ${now.version}`,
    then.documents === now.documents ? null : `${then.documents} ${then.documents === 1 ? 'document is' : 'documents are'} now ${now.documents}`,
    then.counted === now.counted ? null : `${then.counted} counted ${then.counted === 1 ? 'sentence is' : 'sentences are'} now ${now.counted}`
  ].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(', ') : 'the same documents and sentences are coded otherwise';
}
