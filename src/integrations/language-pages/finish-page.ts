import { markQuotations } from './mark-quotations.ts';
import { spareMarkup } from './spare-markup.ts';

/**
 * A page of another language than Chinese as it is written: what is Chinese on it is marked, and what its bytes need not hold is left out.
 * `base` is the path that the site lives under, `home` that of the pages of its language.
 */
export const finishPage = (html: string, base: string, home: string): string =>
  spareMarkup(markQuotations(html, base, home));
