import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GAZETTEER_FILES, GazetteerError, parseGazetteer, type Gazetteer } from './gazetteer.ts';

/**
 * Reads the gazetteer of a folder (usually `data/gazetteer`).
 * @throws GazetteerError when a file is missing or has a bad row.
 */
export async function readGazetteer(folder: string): Promise<Gazetteer> {
  const texts = await Promise.all(
    GAZETTEER_FILES.map(async (file) => {
      try {
        return [file, await readFile(join(folder, file), 'utf8')] as const;
      } catch {
        throw new GazetteerError(`${join(folder, file)}: this file of the gazetteer cannot be read: put it back.`);
      }
    })
  );
  return parseGazetteer(Object.fromEntries(texts) as Record<(typeof GAZETTEER_FILES)[number], string>);
}
