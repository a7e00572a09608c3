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
  /**
   * Whether a script completes the rows of statutory tables: the anchors of cells that no page links to, which only a script can name, and the groups of a row for those who listen. Their bytes are a quarter of a page.
   */
  completesRows: true,
  /**
   * The other languages: where the same page lies, and what leads to it, in their own words; `near`: to what is nearest to a page that
   * they lack, `missing`: what is said where there is no page.
   */
  others: [
    {
      tag: 'zh-CN',
      folder: '',
      name: '中文',
      offer: '本页中文版',
      near: { report: '报告中文页', agency: '机关中文页', archive: '中文首页' },
      missing: '这个地址没有网页。',
    },
  ],
} as const;
