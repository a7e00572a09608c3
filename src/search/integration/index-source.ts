import type { Agency } from '../../schemas/agency.ts';
import type { ReadersWords } from '../../schemas/readers-words.ts';
import type { Region } from '../../schemas/region.ts';
import type { Report } from '../../schemas/report.ts';

/** What an index is built of. */
export interface IndexSource {
  /**
   * Identity of every report; enough to plan the parts before any prose is read. The digest is that of all that the report is made from, where
   * it is known.
   */
  reports: readonly { id: string; agency: string; year: number; digest?: string | undefined }[];
  agencies: readonly Agency[];
  regions: readonly Region[];
  readersWords: readonly ReadersWords[];
  /** The whole report of an id. */
  readReport: (id: string) => Promise<Report>;
}
