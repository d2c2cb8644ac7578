import { InputError } from '../input-error.ts';
import { listZip, TooLargeError, type ZipEntry } from './zip.ts';

/** How a document that is itself an archive of parts speaks of itself. */
export interface PackedKind {
  /** What was expected: `a Word document (.docx)`. */
  readonly expected: string;
  /** How to make it again: `save it as .docx again`. */
  readonly again: string;
}

/**
 * Lists the parts of a document that is packed as an archive. Errors of unpacking speak of the document, not of an
 * archive that its owner never saw.
 */
export function packedParts(bytes: Uint8Array, { expected, again }: PackedKind): ZipEntry[] {
  const asDocument = <T>(read: () => T): T => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      const found = error instanceof TooLargeError
        ? 'one that would fill far more room than a text does, as made to do harm'
        : 'a damaged or encrypted one';
      throw new InputError([`expected ${expected}, found ${found}; ${again}, or remove it`]);
    }
  };
  return asDocument(() => listZip(bytes)).map(({ name, unpack }) => ({ name, unpack: () => asDocument(unpack) }));
}
