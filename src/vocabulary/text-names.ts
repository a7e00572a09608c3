/** The texts of content/pages that each of the site's own pages shows, by file name without its ending. */
export const TEXT_NAMES = {
  about: ['about', 'about-contact', 'about-readers', 'about-rights', 'editorial-policy'],
  methodology: [
    'methodology-citation',
    'methodology-editions',
    'methodology-limits',
    'methodology-process',
    'methodology-search',
    'methodology-sums',
  ],
} as const;
