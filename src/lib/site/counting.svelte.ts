let counting = $state(false);

/** Whether the figures of the page are still those of an earlier choice than the one in the address. */
export function isCounting(): boolean {
  return counting;
}

/** Said by what knows the answers that a page waits for: its filters. */
export function setCounting(now: boolean): void {
  counting = now;
}
