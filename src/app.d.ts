declare global {
  namespace App {}
}

export {};

declare module 'svelte/elements' {
  /** The `a` of SVG is taken for that of HTML, and has a place. */
  interface HTMLAnchorAttributes {
    transform?: string;
  }
}
