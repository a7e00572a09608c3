/** Where the pages of this language lie below the site's base. */
export const LANGUAGE_FOLDER = '';

/** How the names of the content's texts in this language end, before `.md`. */
export const TEXT_ENDING = '';

/** What the pages of this language hold, and those of others beside them. */
export const LANGUAGE_PAGES = {
  /** As Open Graph names the language and its place. */
  locale: 'zh_CN',
  /** Whether pages of reports have the prose of the reports, which is printed in this language. */
  holdsProse: true,
  /**
   * Whether a script completes the rows of statutory tables. Where not, the page itself has the anchor of every cell, which its twin links to, and the groups of every row.
   */
  completesRows: false,
  /**
   * The other languages: where the same page lies, and what leads to it, in their own words; `near`: to what is nearest to a page that
   * they lack, `missing`: what is said where there is no page.
   */
  others: [
    {
      tag: 'en',
      folder: 'en/',
      name: 'English',
      offer: 'This page in English',
      near: {
        report: 'The report in English',
        agency: 'The agency in English',
        archive: 'The archive in English',
      },
      missing: 'There is no page at this address.',
    },
  ],
} as const;
