/** Written as `404.html`, which web servers send for an address that is none of theirs. */
export const trailingSlash = 'never';

/** It needs no script, which at an unknown address could not say where it stands. */
export const csr = false;
