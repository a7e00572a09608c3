import type { Filing } from '../filing.ts';
import type { Agency } from '../schemas/agency.ts';
import type { Vanished } from '../schemas/original.ts';
import type { Report } from '../schemas/report.ts';
import type { ReportFile } from './content-folder.ts';
import type { ParsedReport } from './parse-filed.ts';
import type { RawReport } from './raw-report.ts';

/**
 * A content folder as it is while somebody works with it: what was read of it is not read again. Every function throws
 * ContentError for a mistake in the files that it reads, and RangeError for an id that is not there.
 */
export interface Archive {
  readonly folder: string;
  /** Every raw report, by id. */
  list: () => Promise<ReportFile[]>;
  /** Every version that a newer one took the place of, by id. */
  earlier: () => Promise<ReportFile[]>;
  /** The registry of agencies, by id. */
  agencies: () => Promise<ReadonlyMap<string, Agency>>;
  find: (id: string) => ReportFile;
  /** Reads a raw report. Throws ContentError, which shows what was changed, for one that differs from its digest. */
  raw: (file: ReportFile) => Promise<RawReport>;
  /** All that is known of a raw report before it is parsed. */
  filing: (raw: RawReport) => Promise<Filing>;
  /** That the original of a raw report is gone; undefined where that is not known. */
  vanished: (raw: RawReport) => Promise<Vanished | undefined>;
  /** Parses a raw report anew, for its messages. */
  parse: (raw: RawReport) => Promise<ParsedReport>;
  /** The whole report with prose and places: the one that is kept, else parsed. */
  report: (id: string) => Promise<Report>;
  /** The same as its public JSON, ending with a line feed. */
  json: (id: string) => Promise<string>;
  /**
   * The agency's report on the year before; null where the archive has none, and where it has one that cannot be read,
   * which stops who reads that one itself.
   */
  previous: (id: string) => Promise<Report | null>;
}
