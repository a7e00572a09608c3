import { h, htmlOf, type Tree } from '../../src/views/tree.ts';

/** The frame of the pages of `npm run review`, as HTML. Whatever a report prints is text in them and never markup. */

/** How every page is called. */
export const TITLE = 'Review';

/** A page that says why there is none. */
export const refusalPage = (why: string): string => pageOf(TITLE, [h('h1', {}, TITLE), h('p', {}, why)]);

/** A whole page around trees of its body; `script` is markup for its head. */
export const pageOf = (title: string, body: readonly (Tree | false)[], script = ''): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${htmlOf([title])}</title><link rel="stylesheet" href="/review.css">${script}</head><body>${htmlOf(body.filter((tree) => tree !== false))}</body></html>\n`;
