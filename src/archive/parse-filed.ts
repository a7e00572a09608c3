import { VFile } from 'vfile';
import { CorrectionError } from '../corrections/apply-corrections.ts';
import { RecordError } from '../formats/record/parse-record.ts';
import { FormatError } from '../formats/format-error.ts';
import { FORMATS } from '../formats/registry.ts';
import type { Filing } from '../filing.ts';
import type { Report } from '../schemas/report.ts';
import { ContentError } from './content-error.ts';
import { sidecarPath } from './content-folder.ts';

/** A report with the file that it was parsed from, which has the messages. */
export interface ParsedReport {
  report: Report;
  file: VFile;
}

/** Parses a filed report; throws ContentError for one that is no report or does not fit its notes. */
export async function parseFiled(
  bytes: Uint8Array,
  filing: Filing,
  formats = FORMATS,
): Promise<ParsedReport> {
  const { path } = filing.source;
  const file = new VFile({ path, value: bytes });
  // Who takes a report as it was kept needs none of what reads one.
  const { parseReport } = await import('../parse-report.ts');
  try {
    return { report: await parseReport(file, filing, formats), file };
  } catch (error) {
    if (error instanceof FormatError)
      throw new ContentError(error.page ?? path, error.message, error.hint, 'no-report');
    if (error instanceof RecordError) {
      throw new ContentError(
        path,
        error.message,
        'Correct the record; docs/adding-a-report.md says what it holds.',
        'record',
      );
    }
    if (!(error instanceof CorrectionError)) throw error;
    throw new ContentError(
      sidecarPath(filing),
      error.message,
      'Corrections and confirmations hold only for what the archive read when they were written.',
      'correction',
    );
  }
}
