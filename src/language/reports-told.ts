/** The reports that a sentence is true of. */
export interface ReportsTold {
  /** How many reports, of how many agencies. */
  reports: number;
  agencies: number;
  /** Ascending. */
  years: readonly number[];
  /** Whether others lack some of the numbers. */
  isPart: boolean;
}
