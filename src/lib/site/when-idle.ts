/**
 * Does something when the page has nothing else to do, at the latest after half a second; where a browser cannot tell, after
 * its next pictures.
 *
 * @returns what calls it off
 */
export function whenIdle(act: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const handle = window.requestIdleCallback(act, { timeout: 500 });
    return () => window.cancelIdleCallback(handle);
  }
  const timer = setTimeout(act, 50);
  return () => clearTimeout(timer);
}
