declare global {
  namespace App {
    /** What an entry of the browser's history keeps. */
    interface PageState {
      /** The search of the address, with its `?`, where only this changed since the page was gone to. */
      search?: string;
    }
  }
}

export {};

declare module 'svelte/elements' {
  /** The `a` of SVG is taken for that of HTML, and has a place. */
  interface HTMLAnchorAttributes {
    transform?: string;
  }
}
