/** What is said of the rows of a statutory table, by their page or by its script. */
export const REPORT_ROWS = {
  link: 'Link to this row',
  /** The groups above a row, for screen readers: `Dispositions this year, Refused, ` */
  of: (path: readonly string[]): string => path.map((group) => `${group}, `).join(''),
} as const;
