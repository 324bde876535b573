/**
 * The site's root, found from this file's own address, so that the site works under any sub-path. Built files lie in
 * `assets/`, one folder below the root; in development this file lies deeper, and Vite serves from `/`.
 */
const here: string = import.meta.url;

export const root: string = new URL(import.meta.env.DEV ? '/' : '../', here).href;
