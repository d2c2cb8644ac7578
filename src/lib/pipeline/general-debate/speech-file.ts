/**
 * What the name of a file of the United Nations General Debate Corpus says: `TXT/Session 75 - 2020/KEN_75_2020.txt`.
 */
export interface SpeechFile {
  readonly document_id: string;
  /** Its place in the corpus. */
  readonly file: string;
  readonly code: string;
  readonly session: number;
  readonly year: number;
}

/** Reads the path of a file, with `/`; null where it is not named as a speech is. */
export function readSpeechFile(path: string): SpeechFile | null {
  const named = /(?:^|\/)((?:([^/]+)\/)?(([A-Z]{2,3})_(\d{1,3})_(\d{4}))\.txt)$/.exec(path);
  if (named === null) return null;
  const [, place = '', , document_id = '', code = '', session, year] = named;
  return { document_id, file: `TXT/${place}`, code, session: Number(session), year: Number(year) };
}
