import { searchServerOrigin } from '../queries/search-server.ts';

/**
 * The Content-Security-Policy of every page, as strict as the pages allow: scripts and style sheets are files of the
 * site, Pagefind runs WebAssembly, and a chart's picture is drawn from a blob. It is the same for all pages, so it is
 * written here rather than made by Astro, which would digest each page's tags for it.
 * A search server with an origin of its own is the one thing elsewhere that pages may ask.
 */
const server = searchServerOrigin();
export const PAGE_POLICY = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  ...(server === null ? [] : [`connect-src 'self' ${server}`]),
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
].join('; ');
