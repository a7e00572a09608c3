/** What is said of the rows of a statutory table, by their page or by its script. */
export const REPORT_ROWS = {
  link: '本行链接',
  /** The groups above a row, for screen readers: `三、本年度办理结果，（三）不予公开，` */
  of: (path: readonly string[]): string => path.map((group) => `${group}，`).join(''),
} as const;
