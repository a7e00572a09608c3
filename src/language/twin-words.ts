/** What the Markdown of a page says beside what the page says. */
export interface TwinWords {
  /** Leads to the twin of the Chinese page; on Chinese pages it is not said. */
  readonly chinese: string;
  /**
   * How the address of a cell is told by its row and its column, for cells have no links of their own, and where the lines of the
   * original lie; null where no row names one.
   */
  readonly cells: (lines: string | null) => string;
}
