/**
 * An address of a page, as `resolve` gives it, with the slash at its end that every page has: a plain file server that
 * does not redirect serves a page without it at the wrong place.
 */
export function pageAt(address: string): string {
  return address.endsWith('/') ? address : `${address}/`;
}
