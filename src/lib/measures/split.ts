import type { Tuning } from '#lib/agenda/validity.ts';

/**
 * Says whether the rules may be made with a reference document in view or must be kept from it: about half of the
 * documents each, by the FNV-1a hash of the name (Fowler, Noll and Vo 1991), so that the split never moves.
 */
export function partOf(document: string): Tuning {
  let hash = 0x811c9dc5;
  for (let i = 0; i < document.length; i++) {
    hash = Math.imul(hash ^ document.charCodeAt(i), 0x01000193) >>> 0;
  }
  return ((hash >>> 16) ^ hash) % 2 === 0 ? 'tuned' : 'left out';
}
