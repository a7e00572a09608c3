/** Where the pages of this language lie below the site's base. */
export const LANGUAGE_FOLDER = 'en/';

/** How the names of the content's texts in this language end, before `.md`. */
export const TEXT_ENDING = '.en';

/** What the pages of this language hold, and those of others beside them. */
export const LANGUAGE_PAGES = {
  /** As Open Graph names the language and its place. */
  locale: 'en',
  /** Whether pages of reports have the prose of the reports, which is printed in Chinese and not translated by a machine. */
  holdsProse: false,
  /** The other languages: where the same page lies, and what leads to it, in their own words. */
  others: [{ tag: 'zh-CN', folder: '', name: '中文', offer: '本页中文版' }],
} as const;
