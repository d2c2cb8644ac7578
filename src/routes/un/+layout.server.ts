import { join } from 'node:path';
import { COLLECTIONS_FOLDER, generalDebate } from '#lib/query/collection.server.ts';
import { editionOf } from '../edition.server.ts';
import type { LayoutServerLoad } from './$types';

/** Pages of the General Debate are cited, and linked to, by data of their own. */
export const load: LayoutServerLoad = async () => ({
  edition: await editionOf(join(COLLECTIONS_FOLDER, 'un-general-debate'), await generalDebate())
});
