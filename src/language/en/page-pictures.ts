/** Words that the script of the pages of a file says; apart from the page's own, so that the browser loads no more than these. */
export const PAGE_PICTURES = {
  drawing: (page: number) => `Drawing page ${page} …`,
  /** Why a page has no picture. */
  failures: {
    file: (page: number) => `The raw file could not be fetched, so page ${page} cannot be drawn.`,
    program: (page: number) =>
      `The program that draws pages could not be fetched, so page ${page} cannot be drawn.`,
    browser: (page: number) => `This browser cannot draw page ${page}; it may be too old.`,
    page: (page: number) => `Page ${page} could not be drawn.`,
  },
  marked: (name: string) => `Marked in the picture: ${name}`,
  toReport: 'Back to this place of the report',
} as const;

/** What is marked on the picture of a page. */
export const MARKS = {
  section: (title: string) => `heading “${title}”`,
  words: (text: string) => `text “${text}”`,
  row: (label: string) => `row “${label}”`,
  cell: (label: string, value: string) => `${label}: ${value}`,
  finding: (number: number) => `where finding ${number} points to`,
} as const;

/** Words of the page around the pictures. */
export const PAGES = {
  picture: (page: number) => `Picture of page ${page}`,
  words: (page: number) => `Text read from page ${page}`,
  noWords: 'No text was read from this page.',
  noScript:
    'The browser runs no scripts, so the pictures of pages are not to be seen: open the page in the raw file, or see the text below.',
} as const;
